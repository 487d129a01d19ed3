using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Finds the edges of a filled box on the full-resolution plane, to a fraction of a pixel.</summary>
internal static class EdgeRefiner
{
    public static Box<ImagePixels> Refine(WorkingPage page, Candidate candidate)
    {
        var (factor, plane, box) = (page.Scale.Factor, page.Full, candidate.Box);
        var rough = new PixelBox(box.Left * factor, box.Top * factor, box.Right * factor, box.Bottom * factor);
        if (!candidate.IsFilled)
        {
            return Box<ImagePixels>.FromEdges(rough.Left, rough.Top, rough.Right, rough.Bottom);
        }

        var reach = (2 * factor) + 1;
        var fill = new Fill(candidate.Level, page.Paper.Level);
        var left = Edge(rough.Left, -1, reach, x => fill.Coverage(ColumnMean(plane, x, rough)));
        var right = Edge(rough.Right, 1, reach, x => fill.Coverage(ColumnMean(plane, x, rough)));
        var top = Edge(rough.Top, -1, reach, y => fill.Coverage(RowMean(plane, y, rough)));
        var bottom = Edge(rough.Bottom, 1, reach, y => fill.Coverage(RowMean(plane, y, rough)));

        return Box<ImagePixels>.FromEdges(left, top, Math.Max(left, right), Math.Max(top, bottom));
    }

    // Walks inwards from outside until a line of pixels is covered by half. One that the edge cuts is as dark
    // as the share of it that is covered.
    private static double Edge(int rough, int outwards, int reach, Func<int, double> coverage)
    {
        double At(int offset) => coverage(outwards > 0 ? rough + offset : rough - 1 - offset);

        var first = reach;
        while (first > -reach && At(first) < 0.5)
        {
            first--;
        }

        // Dark all the way out is a neighbour, dark nowhere a label: neither tells where the edge is.
        return Math.Abs(first) == reach ? rough : rough + (outwards * (first + At(first) + At(first + 1)));
    }

    // The ends are left out: other things may touch a corner.
    private static double? ColumnMean(GrayPlane plane, int x, PixelBox box)
    {
        if (x < 0 || x >= plane.Width)
        {
            return null;
        }

        var (sum, inset) = (0L, box.Height / 8);
        for (var y = box.Top + inset; y < box.Bottom - inset; y++)
        {
            sum += plane.Row(y)[x];
        }

        return (double)sum / (box.Height - (2 * inset));
    }

    private static double? RowMean(GrayPlane plane, int y, PixelBox box)
    {
        if (y < 0 || y >= plane.Height)
        {
            return null;
        }

        var (sum, inset) = (0L, box.Width / 8);
        foreach (var level in plane.Row(y)[(box.Left + inset)..(box.Right - inset)])
        {
            sum += level;
        }

        return (double)sum / (box.Width - (2 * inset));
    }

    private readonly record struct Fill(byte Level, byte Paper)
    {
        /// <summary>The share of a line of pixels that the fill covers; 0 outside of the page.</summary>
        public double Coverage(double? mean) =>
            mean is { } level ? Math.Clamp((Paper - level) / Math.Max(Paper - Level, 1), 0, 1) : 0;
    }
}
