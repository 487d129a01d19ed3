using System.Collections.Immutable;

namespace Redaction.Sdk.Geometry;

/// <summary>Clips polygons to boxes, one edge of the box after the other (Sutherland and Hodgman, 1974).</summary>
internal static class BoxClipper
{
    public static ImmutableArray<Point<TSpace>> Clip<TSpace>(ImmutableArray<Point<TSpace>> points, Box<TSpace> bounds)
        where TSpace : ICoordinateSpace
    {
        points = Cut(points, p => p.X - bounds.Left, p => Point<TSpace>.At(bounds.Left, p.Y));
        points = Cut(points, p => bounds.Right - p.X, p => Point<TSpace>.At(bounds.Right, p.Y));
        points = Cut(points, p => p.Y - bounds.Top, p => Point<TSpace>.At(p.X, bounds.Top));

        return Cut(points, p => bounds.Bottom - p.Y, p => Point<TSpace>.At(p.X, bounds.Bottom));
    }

    // `depth` tells how far inside an edge a point lies; `snap` puts a crossing exactly on that edge, so that
    // clipping again changes nothing.
    private static ImmutableArray<Point<TSpace>> Cut<TSpace>(
        ImmutableArray<Point<TSpace>> points,
        Func<Point<TSpace>, double> depth,
        Func<Point<TSpace>, Point<TSpace>> snap)
        where TSpace : ICoordinateSpace
    {
        var kept = ImmutableArray.CreateBuilder<Point<TSpace>>(points.Length + 4);
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Length]);
            var (depthA, depthB) = (depth(a), depth(b));
            if (depthA >= 0)
            {
                kept.Add(a);
            }

            if (depthA * depthB < 0)
            {
                kept.Add(snap(Between(a, b, depthA / (depthA - depthB))));
            }
        }

        return kept.ToImmutable();
    }

    private static Point<TSpace> Between<TSpace>(Point<TSpace> a, Point<TSpace> b, double share)
        where TSpace : ICoordinateSpace =>
        Point<TSpace>.At(Between(a.X, b.X, share), Between(a.Y, b.Y, share));

    // Rounding can carry the sum past the further end, and so out of a box that both ends lie in.
    private static double Between(double a, double b, double share) =>
        Math.Clamp(a + (share * (b - a)), Math.Min(a, b), Math.Max(a, b));
}
