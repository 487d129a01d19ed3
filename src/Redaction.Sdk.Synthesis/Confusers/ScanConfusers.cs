using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>What holes, staples and the edges of paper leave on a copy, in the plane of the scan, in points.</summary>
internal static class ScanConfusers
{
    public static void PunchHoles(SKCanvas canvas, SKSize size, SeededRandom random)
    {
        using SKPaint paint = new() { IsAntialias = true };
        var isDark = random.Chance(0.75);
        paint.Color = isDark ? Colors.Gray(random, 0, 80) : Colors.Gray(random, 150, 230);
        paint.IsStroke = random.Chance(0.2);
        paint.StrokeWidth = random.Between(0.5f, 1.5f);
        var radius = random.Between(4f, 9.5f);
        var count = random.Between(1, 4);
        var isOnTop = random.Chance(0.5);
        var edge = random.Between(10f, 36f);
        var middle = (isOnTop ? size.Width : size.Height) * random.Between(0.42f, 0.58f);
        var step = random.Pick(113f, 227f, 306f, 200f);
        for (var i = 0; i < count; i++)
        {
            var along = middle + ((i - ((count - 1) / 2f)) * step * (count > 2 ? 0.6f : 0.7f));
            var (x, y) = isOnTop ? (along, edge) : (edge, along);
            canvas.DrawOval(x + random.Normal(), y + random.Normal(), radius, radius * random.Between(0.8f, 1.2f), paint);
            if (random.Chance(0.3))
            {
                // Paper that tore beside the hole.
                canvas.DrawOval(x + (radius * 0.8f), y + (radius * 0.5f), radius * 0.6f, radius * 0.3f, paint);
            }
        }
    }

    public static void CopierBorders(SKCanvas canvas, SKSize size, SeededRandom random)
    {
        using SKPaint paint = new() { IsAntialias = true };
        for (var side = 0; side < 4; side++)
        {
            if (random.Chance(0.45))
            {
                paint.Color = Colors.Gray(random, 0, 90).WithAlpha((byte)random.Between(170, 255));
                using var band = Band(size, side, random);
                canvas.DrawPath(band, paint);
            }
        }

        if (random.Chance(0.3))
        {
            // The outline of a smaller sheet that lay on the glass.
            paint.IsStroke = true;
            paint.StrokeWidth = random.Between(0.4f, 1.6f);
            paint.Color = Colors.Gray(random, 0, 130);
            canvas.DrawRect(new(random.Between(4f, 40f), random.Between(4f, 40f), size.Width - random.Between(4f, 40f), size.Height - random.Between(4f, 40f)), paint);
        }

        if (random.Chance(0.25))
        {
            Corner(canvas, size, random);
        }
    }

    /// <summary>A dark band along an edge whose inner side wavers.</summary>
    private static SKPath Band(SKSize size, int side, SeededRandom random)
    {
        var isAcross = side % 2 == 0;
        var length = isAcross ? size.Width : size.Height;
        var depth = random.Chance(0.7) ? random.Between(1.5f, 8f) : random.Between(8f, 30f);
        var ragged = random.Chance(0.5) ? depth * 0.25f : 0.3f;
        var slope = random.Normal() * depth * 0.5f;
        var (from, to) = random.Chance(0.6) ? (0f, 1f) : (random.Between(0f, 0.4f), random.Between(0.6f, 1f));
        List<SKPoint> points = [Turn(length * from, -2), Turn(length * to, -2)];
        for (var i = 24; i >= 0; i--)
        {
            var share = i / 24f;
            points.Add(Turn(length * (from + ((to - from) * share)), Math.Max(0, depth + (slope * share) + (ragged * random.Normal()))));
        }

        SKPath path = new();
        path.AddPoly([.. points]);
        return path;

        SKPoint Turn(float along, float inwards) => side switch
        {
            0 => new(along, inwards),
            1 => new(inwards, along),
            2 => new(along, size.Height - inwards),
            _ => new(size.Width - inwards, along),
        };
    }

    /// <summary>A corner that was folded or stapled.</summary>
    private static void Corner(SKCanvas canvas, SKSize size, SeededRandom random)
    {
        using SKPath path = new();
        var length = random.Between(8f, 45f);
        path.AddPoly([new(0, 0), new(length, 0), new(0, length * random.Between(0.6f, 1.5f))]);
        using SKPaint paint = new() { IsAntialias = true, Color = Colors.Gray(random, 0, 230) };
        canvas.DrawPath(path, paint);
        paint.Color = Colors.Gray(random, 0, 120);
        canvas.DrawRect(SKRect.Create(random.Between(15f, 60f), random.Between(12f, 40f), random.Between(8f, 16f), random.Between(0.8f, 1.8f)), paint);
    }
}
