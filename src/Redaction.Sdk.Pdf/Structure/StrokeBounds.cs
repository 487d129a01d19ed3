using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Finds the box around a stroke: its lines as wide as they are drawn, with caps and joins.</summary>
internal readonly ref struct StrokeBounds(Affine toPage, double width, int cap, int join)
{
    private const int MiterJoin = 0;
    private const int RoundJoin = 1;
    private const int RoundCap = 1;
    private const int SquareCap = 2;

    // What PDF starts with; PDFium does not tell another.
    private const double MiterLimit = 10;

    /// <summary>Finds the width of a stroke on the page, across its longest line.</summary>
    /// <remarks>A matrix that stretches makes upright and level lines of different widths.</remarks>
    public static double WidthOnPage(PagePath path, Affine toPage, double width)
    {
        var (longest, along) = (0.0, (X: 1.0, Y: 0.0));
        foreach (var points in path.Lines.Select(static line => line.Points))
        {
            for (var i = 1; i < points.Length; i++)
            {
                var (x, y) = (points[i].X - points[i - 1].X, points[i].Y - points[i - 1].Y);
                var length = Math.Sqrt((x * x) + (y * y));
                if (length > longest)
                {
                    (longest, along) = (length, (x, y));
                }
            }
        }

        if (longest == 0 || toPage.Determinant == 0)
        {
            return width * Math.Sqrt(Math.Abs(toPage.Determinant));
        }

        var (u, v) = toPage.TurnBack(along.X, along.Y);

        return width * Math.Abs(toPage.Determinant) * Math.Sqrt((u * u) + (v * v)) / longest;
    }

    /// <summary>Adds a stroke to an extent.</summary>
    public void AddTo(ref Extent extent, PagePath path)
    {
        foreach (var line in path.Lines)
        {
            Add(ref extent, line.Points, line.IsClosed);
        }
    }

    private void Add(ref Extent extent, ImmutableArray<Point<PagePoints>> points, bool isClosed)
    {
        var count = isClosed ? points.Length : points.Length - 1;
        var (first, last) = (default((double X, double Y)?), default((double X, double Y)?));
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (points[i], points[(i + 1) % points.Length]);
            if (Direction(from, to) is not { } direction)
            {
                continue;
            }

            AddLine(ref extent, from, to, direction);
            if (last is { } before)
            {
                AddJoin(ref extent, from, before, direction);
            }

            (first, last) = (first ?? direction, direction);
        }

        AddEnds(ref extent, points, isClosed, first, last);
    }

    private void AddEnds(
        ref Extent extent,
        ImmutableArray<Point<PagePoints>> points,
        bool isClosed,
        (double X, double Y)? first,
        (double X, double Y)? last)
    {
        if (first is not { } start || last is not { } end)
        {
            // A line without length is a dot when its caps are round or square.
            AddDisk(ref extent, points[0], cap == 0 ? 0 : width / 2);
        }
        else if (isClosed)
        {
            AddJoin(ref extent, points[0], end, start);
        }
        else
        {
            AddCap(ref extent, points[0], (-start.X, -start.Y));
            AddCap(ref extent, points[^1], end);
        }
    }

    // The direction of a line before the matrix, of length 1; null when the line has no length.
    private (double X, double Y)? Direction(Point<PagePoints> from, Point<PagePoints> to)
    {
        if (toPage.Determinant == 0)
        {
            return null;
        }

        var (x, y) = toPage.TurnBack(to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((x * x) + (y * y));

        return length > 0 && double.IsFinite(length) ? (x / length, y / length) : null;
    }

    private void AddLine(
        ref Extent extent, Point<PagePoints> from, Point<PagePoints> to, (double X, double Y) direction)
    {
        var (x, y) = toPage.Turn(-direction.Y * width / 2, direction.X * width / 2);
        extent.Add(from.X + x, from.Y + y);
        extent.Add(from.X - x, from.Y - y);
        extent.Add(to.X + x, to.Y + y);
        extent.Add(to.X - x, to.Y - y);
    }

    private void AddCap(ref Extent extent, Point<PagePoints> end, (double X, double Y) direction)
    {
        if (cap == RoundCap)
        {
            AddDisk(ref extent, end, width / 2);
        }
        else if (cap == SquareCap)
        {
            var (x, y) = toPage.Turn(direction.X * width / 2, direction.Y * width / 2);
            AddLine(ref extent, end, Point<PagePoints>.At(Extent.Tame(end.X + x), Extent.Tame(end.Y + y)), direction);
        }
    }

    private void AddJoin(
        ref Extent extent, Point<PagePoints> at, (double X, double Y) before, (double X, double Y) after)
    {
        if (join == RoundJoin)
        {
            AddDisk(ref extent, at, width / 2);
            return;
        }

        // The tip lies where the outer edges meet, away from where the lines go: half the width over the sine of half
        // the angle between the lines.
        var (x, y) = (before.X - after.X, before.Y - after.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        var sine = Math.Sqrt(Math.Max(0, (1 + (before.X * after.X) + (before.Y * after.Y)) / 2));
        if (join == MiterJoin && length > 0 && sine * MiterLimit >= 1)
        {
            var (tipX, tipY) = toPage.Turn(x / length * width / 2 / sine, y / length * width / 2 / sine);
            extent.Add(at.X + tipX, at.Y + tipY);
        }
    }

    // The box around an ellipse that a matrix makes of a circle.
    private void AddDisk(ref Extent extent, Point<PagePoints> center, double radius)
    {
        var x = radius * Math.Sqrt((toPage.A * toPage.A) + (toPage.C * toPage.C));
        var y = radius * Math.Sqrt((toPage.B * toPage.B) + (toPage.D * toPage.D));
        extent.Add(center.X - x, center.Y - y);
        extent.Add(center.X + x, center.Y + y);
    }
}
