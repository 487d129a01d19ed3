using System.Collections.Immutable;

namespace Redaction.Sdk.Geometry;

/// <summary>A closed polygon in one coordinate space.</summary>
/// <typeparam name="TSpace">The space in which the points are measured.</typeparam>
/// <remarks>
/// The last point is joined to the first. Either direction is fine and the polygon may be concave; one that
/// crosses itself has the area and the inside that the members say. Immutable, so threads may share it.
/// </remarks>
public sealed class Polygon<TSpace>
    where TSpace : ICoordinateSpace
{
    private Polygon(ImmutableArray<Point<TSpace>> points) => Points = points;

    /// <summary>Gets the corners, at least three, in order.</summary>
    public ImmutableArray<Point<TSpace>> Points { get; }

    /// <summary>Gets the area, in square units of the space; never negative.</summary>
    /// <remarks>Where a polygon crosses itself, parts that run in opposite directions cancel out.</remarks>
    public double Area
    {
        get
        {
            var origin = Points[0];
            var twice = 0.0;
            for (var i = 1; i + 1 < Points.Length; i++)
            {
                // Measured from a corner, not from the origin: far away, the products would swallow the area.
                twice += Cross(origin, Points[i], Points[i + 1]);
            }

            return Math.Abs(twice) / 2;
        }
    }

    /// <summary>Gets the smallest box around the polygon.</summary>
    public Box<TSpace> Bounds => Box<TSpace>.FromEdges(
        Points.Min(static p => p.X), Points.Min(static p => p.Y),
        Points.Max(static p => p.X), Points.Max(static p => p.Y));

    /// <summary>Creates a polygon from its corners.</summary>
    /// <param name="points">At least three corners, in order. The first need not be repeated at the end.</param>
    /// <returns>The polygon.</returns>
    /// <exception cref="ArgumentException">There are fewer than three points.</exception>
    public static Polygon<TSpace> FromPoints(ReadOnlySpan<Point<TSpace>> points) =>
        points.Length >= 3
            ? new([.. points])
            : throw new ArgumentException(
                $"A polygon has at least 3 points; {points.Length} were given.", nameof(points));

    /// <summary>Creates the polygon of a box.</summary>
    /// <param name="box">The box.</param>
    /// <returns>Its four corners, from the top-left one clockwise.</returns>
    public static Polygon<TSpace> FromBox(Box<TSpace> box) => new(
    [
        Point<TSpace>.At(box.Left, box.Top), Point<TSpace>.At(box.Right, box.Top),
        Point<TSpace>.At(box.Right, box.Bottom), Point<TSpace>.At(box.Left, box.Bottom),
    ]);

    /// <summary>Determines whether a point lies in the polygon.</summary>
    /// <param name="point">The point to look for.</param>
    /// <returns>
    /// <see langword="true"/> on the outline and wherever a ray to the outside crosses it an odd number of times.
    /// </returns>
    public bool Contains(Point<TSpace> point)
    {
        var inside = false;
        var previous = Points[^1];
        foreach (var current in Points)
        {
            if (IsBetween(point, previous, current))
            {
                return true;
            }

            if (current.Y > point.Y != previous.Y > point.Y)
            {
                inside ^= Cross(previous, current, point) > 0 == current.Y > previous.Y;
            }

            previous = current;
        }

        return inside;
    }

    /// <summary>Cuts off what lies outside a box.</summary>
    /// <param name="bounds">The box to keep.</param>
    /// <returns>
    /// The part within the box; <see langword="null"/> if nothing with an area is left. Where a concave polygon
    /// falls apart, its parts stay joined by lines without area along the edge of the box.
    /// </returns>
    public Polygon<TSpace>? Clip(Box<TSpace> bounds)
    {
        var points = BoxClipper.Clip(Points, bounds);
        if (points.Length < 3)
        {
            return null;
        }

        var clipped = new Polygon<TSpace>(points);

        return clipped.Area > 0 ? clipped : null;
    }

    // Twice the signed area of a triangle.
    private static double Cross(Point<TSpace> a, Point<TSpace> b, Point<TSpace> c) =>
        ((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y));

    private static bool IsBetween(Point<TSpace> point, Point<TSpace> a, Point<TSpace> b) =>
        Math.Min(a.X, b.X) <= point.X && point.X <= Math.Max(a.X, b.X) &&
        Math.Min(a.Y, b.Y) <= point.Y && point.Y <= Math.Max(a.Y, b.Y) &&
        Cross(a, b, point) == 0;
}
