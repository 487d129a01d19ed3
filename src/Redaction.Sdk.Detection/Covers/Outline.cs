using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>An outline, ready to be asked what of a level line lies inside it. Immutable.</summary>
internal sealed class Outline
{
    // Turned pages leave the sides of a rectangle off by the rounding of single precision.
    private const double Straight = 0.01;

    private readonly OutlineEdge[] _edges;
    private readonly bool _isEvenOdd;

    private Outline(OutlineEdge[] edges, bool isEvenOdd) => (_edges, _isEvenOdd) = (edges, isEvenOdd);

    /// <summary>Gets whether every side is upright or level, so that only corners change what lies inside.</summary>
    public bool IsStraight => _edges.All(static edge => Math.Abs(edge.Slope * (edge.Bottom - edge.Top)) <= Straight);

    /// <summary>Gets the sides that are not level.</summary>
    public ReadOnlySpan<OutlineEdge> Edges => _edges;

    public static Outline Of(PagePath path)
    {
        var edges = new List<OutlineEdge>();
        foreach (var line in path.Lines)
        {
            for (var i = 0; i < line.Points.Length; i++)
            {
                var (from, to) = (line.Points[i], line.Points[(i + 1) % line.Points.Length]);
                if (from.Y != to.Y)
                {
                    edges.Add(Edge(from, to));
                }
            }
        }

        return new([.. edges], path.IsEvenOdd);
    }

    /// <summary>Finds the box that a path fills, if it fills exactly one.</summary>
    public static Box<PagePoints>? AsBox(PagePath path)
    {
        if (path.Lines is not [var line] || Corners(line.Points) is not [var a, var b, var c, var d])
        {
            return null;
        }

        var levelFirst = Near(a.Y, b.Y) && Near(b.X, c.X) && Near(c.Y, d.Y) && Near(d.X, a.X);
        var uprightFirst = Near(a.X, b.X) && Near(b.Y, c.Y) && Near(c.X, d.X) && Near(d.Y, a.Y);

        return levelFirst || uprightFirst
            ? Box<PagePoints>.FromEdges(
                Math.Min(a.X, c.X), Math.Min(a.Y, c.Y), Math.Max(a.X, c.X), Math.Max(a.Y, c.Y))
            : null;
    }

    /// <summary>Appends the parts of a level line that lie inside, from left to right.</summary>
    public void AppendSpans(double y, List<LineSpan> spans)
    {
        var crossings = new List<(double X, int Winding)>();
        foreach (var edge in _edges)
        {
            if (edge.Top <= y && y < edge.Bottom)
            {
                crossings.Add((edge.X + (edge.Slope * (y - edge.Top)), edge.Winding));
            }
        }

        crossings.Sort();
        var winding = 0;
        for (var i = 0; i + 1 < crossings.Count; i++)
        {
            winding += _isEvenOdd ? 1 : crossings[i].Winding;
            var isInside = _isEvenOdd ? winding % 2 != 0 : winding != 0;
            if (isInside && crossings[i].X < crossings[i + 1].X)
            {
                spans.Add(new(crossings[i].X, crossings[i + 1].X));
            }
        }
    }

    private static OutlineEdge Edge(Point<PagePoints> from, Point<PagePoints> to)
    {
        var slope = (to.X - from.X) / (to.Y - from.Y);

        return from.Y < to.Y
            ? new(from.Y, to.Y, from.X, slope, 1)
            : new(to.Y, from.Y, to.X, slope, -1);
    }

    private static ImmutableArray<Point<PagePoints>> Corners(ImmutableArray<Point<PagePoints>> points) =>
        points.Length == 5 && Near(points[0].X, points[4].X) && Near(points[0].Y, points[4].Y) ? points[..4] : points;

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Straight;
}
