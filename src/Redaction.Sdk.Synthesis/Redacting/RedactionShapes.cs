using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Makes the shapes that are painted over targets.</summary>
internal static class RedactionShapes
{
    /// <summary>One shape for a target whose parts are joined: each part reaches down to the next.</summary>
    public static SKPath Joined(IReadOnlyList<SKRect> parts)
    {
        SKPath path = new();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (i + 1 < parts.Count)
            {
                part.Bottom = Math.Max(part.Bottom, parts[i + 1].Top);
            }

            using SKPath box = new();
            box.AddRect(part);
            using var before = path;
            path = before.Op(box, SKPathOp.Union) ?? new SKPath(before);
        }

        return path;
    }

    public static SKPath Box(SKRect part)
    {
        SKPath path = new();
        path.AddRect(part);

        return path;
    }

    public static SKPath Rounded(SKRect part, float radius)
    {
        SKPath path = new();
        path.AddRoundRect(part, radius, radius);

        return path;
    }

    /// <summary>A box drawn with a mouse or a pen: its corners stray, and its long edges may have more of them.</summary>
    public static SKPath Polygon(SKRect part, float stray, SeededRandom random)
    {
        var more = random.Chance(0.4) ? random.Between(1, 2) : 0;
        List<SKPoint> corners = [];
        Edge(corners, new(part.Left, part.Top), new(part.Right, part.Top), more);
        Edge(corners, new(part.Right, part.Top), new(part.Right, part.Bottom), 0);
        Edge(corners, new(part.Right, part.Bottom), new(part.Left, part.Bottom), more);
        Edge(corners, new(part.Left, part.Bottom), new(part.Left, part.Top), 0);

        SKPath path = new();
        path.AddPoly([.. corners.Select(corner => new SKPoint(
            corner.X + (stray * random.Normal()), corner.Y + (stray * random.Normal())))]);

        return path;
    }

    private static void Edge(List<SKPoint> corners, SKPoint from, SKPoint to, int between)
    {
        for (var i = 0; i <= between; i++)
        {
            var share = i / (between + 1f);
            corners.Add(new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)));
        }
    }
}
