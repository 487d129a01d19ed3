using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>Turns the stroke of a path into an outline that can be filled.</summary>
/// <remarks>
/// Each piece of a line becomes a rectangle of the width of the stroke that ends where the line ends; where a line
/// turns, an octagon closes the gap. All run the same way round, so that their union is filled.
/// </remarks>
internal static class StrokeOutline
{
    private const int JoinCorners = 8;

    // The cosine of the turn below which the gap between two pieces is worth closing: about 11 degrees.
    private const double SharpTurn = 0.98;

    public static PagePath Of(PagePath path, double width)
    {
        var lines = ImmutableArray.CreateBuilder<PageLine>();
        foreach (var line in path.Lines)
        {
            AddLine(line, width / 2, lines);
        }

        return new(lines.ToImmutable(), IsEvenOdd: false);
    }

    private static void AddLine(PageLine line, double reach, ImmutableArray<PageLine>.Builder lines)
    {
        var points = Distinct(line);
        var (previousX, previousY) = (0.0, 0.0);
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var (from, to) = (points[i], points[i + 1]);
            var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
            var (x, y) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
            lines.Add(Piece(from, to, -y * reach, x * reach));
            if (i > 0 && (x * previousX) + (y * previousY) < SharpTurn)
            {
                lines.Add(Join(from, reach));
            }

            (previousX, previousY) = (x, y);
        }

        if (line.IsClosed && points.Count > 2)
        {
            lines.Add(Join(points[0], reach));
        }
    }

    private static List<Point<PagePoints>> Distinct(PageLine line)
    {
        var points = new List<Point<PagePoints>>(line.Points.Length + 1);
        foreach (var point in line.IsClosed ? line.Points.Append(line.Points[0]) : line.Points)
        {
            if (points.Count == 0 || points[^1] != point)
            {
                points.Add(point);
            }
        }

        return points;
    }

    private static PageLine Piece(Point<PagePoints> from, Point<PagePoints> to, double acrossX, double acrossY) => new(
    [
        Moved(from, acrossX, acrossY), Moved(to, acrossX, acrossY),
        Moved(to, -acrossX, -acrossY), Moved(from, -acrossX, -acrossY),
    ],
        IsClosed: true);

    private static PageLine Join(Point<PagePoints> center, double reach) => new(
    [
        .. Enumerable.Range(0, JoinCorners).Select(corner =>
        {
            var (sine, cosine) = Math.SinCos(-2 * Math.PI * corner / JoinCorners);

            return Moved(center, reach * cosine, reach * sine);
        }),
    ],
        IsClosed: true);

    private static Point<PagePoints> Moved(Point<PagePoints> point, double x, double y) =>
        Point<PagePoints>.At(
            Math.Clamp(point.X + x, -Box<PagePoints>.MaxCoordinate, Box<PagePoints>.MaxCoordinate),
            Math.Clamp(point.Y + y, -Box<PagePoints>.MaxCoordinate, Box<PagePoints>.MaxCoordinate));
}
