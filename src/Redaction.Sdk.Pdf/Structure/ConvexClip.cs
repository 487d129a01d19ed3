using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Finds what two outlines share, one edge of a convex one at a time (Sutherland, Hodgman 1974).</summary>
internal static class ConvexClip
{
    /// <summary>Finds what lies inside two outlines.</summary>
    /// <returns>
    /// What they share when one of them is convex; otherwise the one that takes less room, which is too much.
    /// </returns>
    public static PagePath Intersect(PagePath a, PagePath b)
    {
        if (AsConvex(b) is { } convex)
        {
            return Cut(a, convex);
        }

        return AsConvex(a) is { } other ? Cut(b, other) : PathBounds.Of(a).Area <= PathBounds.Of(b).Area ? a : b;
    }

    private static ImmutableArray<Point<PagePoints>>? AsConvex(PagePath path)
    {
        if (path.Lines is not [{ Points: { Length: >= 3 } points }])
        {
            return null;
        }

        var (left, right, turns) = (false, false, 0.0);
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b, c) = (points[i], points[(i + 1) % points.Length], points[(i + 2) % points.Length]);
            var side = Side(a, b, c);
            (left, right) = (left || side < 0, right || side > 0);
            turns += Math.Abs(Math.Atan2(side, ((b.X - a.X) * (c.X - b.X)) + ((b.Y - a.Y) * (c.Y - b.Y))));
        }

        // A star turns to one side only too, but more than once around.
        return left != right && turns < 3 * Math.PI ? right ? points : [.. points.Reverse()] : null;
    }

    private static PagePath Cut(PagePath path, ImmutableArray<Point<PagePoints>> convex) => path with
    {
        Lines = [.. path.Lines
            .Select(line => new PageLine(Cut(line.Points, convex), IsClosed: true))
            .Where(static line => line.Points.Length >= 3)],
    };

    private static ImmutableArray<Point<PagePoints>> Cut(
        ImmutableArray<Point<PagePoints>> points, ImmutableArray<Point<PagePoints>> convex)
    {
        for (var i = 0; i < convex.Length; i++)
        {
            points = Cut(points, convex[i], convex[(i + 1) % convex.Length]);
        }

        return points;
    }

    private static ImmutableArray<Point<PagePoints>> Cut(
        ImmutableArray<Point<PagePoints>> points, Point<PagePoints> from, Point<PagePoints> to)
    {
        var kept = ImmutableArray.CreateBuilder<Point<PagePoints>>(points.Length + 2);
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Length]);
            var (sideA, sideB) = (Side(from, to, a), Side(from, to, b));
            if (sideA >= 0)
            {
                kept.Add(a);
            }

            if (sideA * sideB < 0)
            {
                var share = sideA / (sideA - sideB);
                kept.Add(Point<PagePoints>.At(a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y))));
            }
        }

        return kept.DrainToImmutable();
    }

    // Positive where a point lies to the right of a way, with y downwards.
    private static double Side(Point<PagePoints> from, Point<PagePoints> to, Point<PagePoints> point) =>
        ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));
}
