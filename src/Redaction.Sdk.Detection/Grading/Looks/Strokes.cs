using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Tells whether a part of a picture holds writing, or anything else of many strokes.</summary>
internal static class Strokes
{
    // The strokes of faded carbon copies differ from their paper by a quarter of the range.
    private const double LeastRange = 0.25;

    // Two edges are one stroke: the side of a frame, the edge of a bar. Writing has more of them in a row.
    private const int LeastEdges = 4;

    private const double LeastRows = 0.2;

    // Leaves out the edge of a cover that is a little larger or smaller than what it covers.
    private const double Inset = 1;

    /// <summary>Looks for strokes.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="box">The part, in page points.</param>
    public static bool AreIn(Picture picture, Box<PagePoints> box)
    {
        var rows = picture.Lightness(Inner(box));
        if (rows.Length == 0 || rows[0].Length == 0)
        {
            return false;
        }

        var (darkest, lightest) = (rows.Min(static row => row.Min()), rows.Max(static row => row.Max()));
        if (lightest - darkest < LeastRange * byte.MaxValue)
        {
            return false;
        }

        // Up and down at different levels, so that the grain of paper makes no edges.
        var (low, high) = (darkest + ((lightest - darkest) * 0.4), darkest + ((lightest - darkest) * 0.6));

        return rows.Count(row => Edges(row, low, high) >= LeastEdges) >= LeastRows * rows.Length;
    }

    private static int Edges(byte[] row, double low, double high)
    {
        var edges = 0;
        var isDark = row[0] < low;
        foreach (var value in row)
        {
            if (isDark ? value > high : value < low)
            {
                isDark = !isDark;
                edges++;
            }
        }

        return edges;
    }

    private static Box<PagePoints> Inner(Box<PagePoints> box)
    {
        var (x, y) = (Math.Min(Inset, box.Width / 4), Math.Min(Inset, box.Height / 4));

        return Box<PagePoints>.FromEdges(box.Left + x, box.Top + y, box.Right - x, box.Bottom - y);
    }
}
