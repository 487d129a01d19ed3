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
        var (inside, paper) = ((double)candidate.Level, (double)page.Paper.Level);
        var left = Edge(rough.Left, -1, reach, x => Column(plane, x, rough), inside, paper);
        var right = Edge(rough.Right, 1, reach, x => Column(plane, x, rough), inside, paper);
        var top = Edge(rough.Top, -1, reach, y => RowMean(plane, y, rough), inside, paper);
        var bottom = Edge(rough.Bottom, 1, reach, y => RowMean(plane, y, rough), inside, paper);

        return Box<ImagePixels>.FromEdges(left, top, Math.Max(left, right), Math.Max(top, bottom));
    }

    // Walks inwards from outside until the mean is nearer to the fill than to the paper. A pixel that the
    // edge cuts is as dark as the share of it that is covered.
    private static double Edge(
        int rough, int outwards, int reach, Func<int, double?> mean, double inside, double paper)
    {
        double Coverage(int offset)
        {
            // The pixel that lies `offset` pixels outside of the rough edge.
            var pixel = outwards > 0 ? rough + offset : rough - 1 - offset;

            return mean(pixel) is { } level ? Math.Clamp((paper - level) / Math.Max(paper - inside, 1), 0, 1) : 0;
        }

        var first = reach;
        while (first > -reach && Coverage(first) < 0.5)
        {
            first--;
        }

        // Dark all the way out is a neighbour, dark nowhere a label: neither tells where the edge is.
        if (first == reach || first == -reach)
        {
            return rough;
        }

        return rough + (outwards * (first + Coverage(first) + Coverage(first + 1)));
    }

    private static double? Column(GrayPlane plane, int x, PixelBox box)
    {
        if (x < 0 || x >= plane.Width)
        {
            return null;
        }

        var (sum, count) = (0L, 0);
        for (var y = box.Top + (box.Height / 8); y < box.Bottom - (box.Height / 8); y++)
        {
            (sum, count) = (sum + plane.Row(y)[x], count + 1);
        }

        return (double)sum / count;
    }

    private static double? RowMean(GrayPlane plane, int y, PixelBox box)
    {
        if (y < 0 || y >= plane.Height)
        {
            return null;
        }

        var sum = 0L;
        var inset = box.Width / 8;
        foreach (var level in plane.Row(y)[(box.Left + inset)..(box.Right - inset)])
        {
            sum += level;
        }

        return (double)sum / (box.Width - (2 * inset));
    }
}
