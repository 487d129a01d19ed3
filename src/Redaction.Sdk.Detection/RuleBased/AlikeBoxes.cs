namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Recognises boxes that hide nothing by how alike they are: heads of tables, bars of charts and fields of forms.</summary>
internal static class AlikeBoxes
{
    private const int Several = 3;

    // In points.
    private const double Same = 2;
    private const double LargestGapOfCells = 1.5;
    private const double LargestGapOfBars = 3;
    private const double LeastStep = 0.5;
    private const double LeastGapOfFields = 3;

    /// <summary>Drops rows of filled cells: three or more side by side with nothing but a rule between them.</summary>
    /// <remarks>Redacted words of a line have the space of a word between them.</remarks>
    public static void DropTableHeads(List<Candidate> found, WorkingScale scale)
    {
        var (same, gap) = (scale.Pixels(Same), scale.Pixels(LargestGapOfCells));
        Drop(found, fill => fill.IsFilled, (left, right) =>
            Math.Abs(left.Top - right.Top) <= same && Math.Abs(left.Bottom - right.Bottom) <= same &&
            right.Left >= left.Right - gap && right.Left <= left.Right + gap);
    }

    /// <summary>Drops the bars of charts: side by side, on one line, of two heights and two shades.</summary>
    public static void DropChartBars(List<Candidate> found, WorkingScale scale)
    {
        var (same, gap) = (scale.Pixels(Same), scale.Pixels(LargestGapOfBars));
        bool Touch(Candidate a, Candidate b) => a.IsFilled && b.IsFilled && !a.Shade.IsLike(b.Shade) &&
            Math.Abs(a.Box.Bottom - b.Box.Bottom) <= same && Math.Abs(a.Box.Top - b.Box.Top) > scale.Pixels(LeastStep) &&
            (Math.Abs(a.Box.Right - b.Box.Left) <= gap || Math.Abs(b.Box.Right - a.Box.Left) <= gap);

        Candidate[] fills = [.. found];
        found.RemoveAll(bar => Array.Exists(fills, other => Touch(bar, other)));
    }

    /// <summary>Drops columns of empty frames: three or more of one size below each other at one distance.</summary>
    /// <remarks>Redacted lines end where their words end.</remarks>
    public static void DropFields(List<Candidate> found, WorkingScale scale)
    {
        var (same, gap) = (scale.Pixels(Same), scale.Pixels(LeastGapOfFields));
        Drop(found, frame => !frame.IsFilled, (upper, lower) =>
            Math.Abs(upper.Left - lower.Left) <= same && Math.Abs(upper.Right - lower.Right) <= same &&
            Math.Abs(upper.Height - lower.Height) <= same &&
            lower.Top >= upper.Bottom + gap && lower.Top <= upper.Bottom + (2 * upper.Height));
    }

    // Follows chains of neighbours, and drops those of several links.
    private static void Drop(List<Candidate> found, Func<Candidate, bool> counts, Func<PixelBox, PixelBox, bool> follows)
    {
        var boxes = found.Where(counts).Select(candidate => candidate.Box).ToArray();
        var dropped = new HashSet<PixelBox>();
        foreach (var box in boxes.Where(box => !Array.Exists(boxes, other => follows(other, box))))
        {
            List<PixelBox> chain = [box];
            while (Array.FindIndex(boxes, next => follows(chain[^1], next)) is >= 0 and var next)
            {
                chain.Add(boxes[next]);
            }

            dropped.UnionWith(chain.Count >= Several ? chain : []);
        }

        found.RemoveAll(candidate => counts(candidate) && dropped.Contains(candidate.Box));
    }
}
