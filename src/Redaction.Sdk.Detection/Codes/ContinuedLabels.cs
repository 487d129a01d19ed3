using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>
/// Gives redactions the labels of the one that they continue: on the same line, or from the line above.
/// </summary>
internal static class ContinuedLabels
{
    // In heights of a redaction.
    private const double WordGap = 0.6;
    private const double LineGap = 1.0;
    private const double MarginGap = 1.5;
    private const double HeightTolerance = 0.25;

    public static void Assign(LabelPage page)
    {
        // Top-down and left to right, then back: a label may stand on any part of a redaction.
        int[] order =
            [.. Enumerable.Range(0, page.Boxes.Count).OrderBy(i => page.Boxes[i].CenterY)
                .ThenBy(i => page.Boxes[i].Left)];
        Spread(page, order, isForward: true);
        Spread(page, [.. order.Reverse()], isForward: false);
    }

    private static void Spread(LabelPage page, int[] order, bool isForward)
    {
        foreach (var from in order.Where(i => page.Assigned[i].Count > 0))
        {
            Follow(page, from, isForward);
        }
    }

    private static void Follow(LabelPage page, int from, bool isForward)
    {
        for (var next = Next(page, from, isForward); next >= 0
            && page.Assigned[next].Count == 0; next = Next(page, from, isForward))
        {
            page.Assigned[next].AddRange(page.Assigned[from]);
            from = next;
        }
    }

    private static int Next(LabelPage page, int index, bool isForward)
    {
        for (var i = 0; i < page.Boxes.Count; i++)
        {
            var (first, second) = isForward ? (index, i) : (i, index);
            if (i != index && page.Redactions[i].Style == page.Redactions[index].Style
                && IsContinued(page, page.Boxes[first], page.Boxes[second]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsContinued(LabelPage page, Box<PagePoints> first, Box<PagePoints> second)
    {
        var height = Math.Min(first.Height, second.Height);

        return Math.Abs(first.Height - second.Height) <= HeightTolerance * height
            && (IsNextWord(page, first, second, height) || IsNextLine(page, first, second, height));
    }

    private static bool IsNextWord(LabelPage page, Box<PagePoints> first, Box<PagePoints> second, double height)
    {
        var gap = second.Left - first.Right;

        return Math.Abs(first.CenterY - second.CenterY) <= HeightTolerance * height && gap > -height
            && gap <= WordGap * height
            && (gap <= 0 || IsFree(page, Box<PagePoints>.FromEdges(first.Right, first.Top, second.Left, first.Bottom)));
    }

    private static bool IsNextLine(LabelPage page, Box<PagePoints> first, Box<PagePoints> second, double height)
    {
        var gap = second.Top - first.Bottom;
        if (page.Body is not { } body || gap < -HeightTolerance * height || gap > LineGap * height)
        {
            return false;
        }

        var (left, right) = (Math.Min(body.Left, second.Left), Math.Max(body.Right, first.Right));

        return right - first.Right <= MarginGap * height && second.Left - left <= MarginGap * height
            && IsFree(page, Box<PagePoints>.FromEdges(first.Right, first.Top, right, first.Bottom))
            && IsFree(page, Box<PagePoints>.FromEdges(left, second.Top, second.Left, second.Bottom));
    }

    private static bool IsFree(LabelPage page, Box<PagePoints> gap)
    {
        var inner = gap.Height > 2
            ? Box<PagePoints>.FromEdges(gap.Left, gap.Top + (gap.Height / 4), gap.Right, gap.Bottom - (gap.Height / 4))
                : gap;

        return !page.Segments.Any(segment => segment.Box.IntersectionArea(inner) > 0);
    }
}
