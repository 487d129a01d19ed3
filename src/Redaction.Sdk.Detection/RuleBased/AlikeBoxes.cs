namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Recognises boxes that hide nothing by how alike they are.</summary>
/// <remarks>They are heads of tables, bars and legends of charts, and fields of forms.</remarks>
internal static class AlikeBoxes
{
    private const int Several = 3;

    // In points.
    private const double Same = 2;
    private const double LargestGapOfCells = 1.5;
    private const double LargestGapOfBars = 3;
    private const double LeastStep = 0.5;
    private const double NextBar = 80;
    private const double SameWidth = 0.7;
    private const double LeastGapOfFields = 3;
    private const double LargestKey = 14;

    private const double OtherHeight = 0.2;

    /// <summary>Drops rows of filled cells: three or more side by side with nothing but a rule between them.</summary>
    /// <remarks>Redacted words of a line have the space of a word between them.</remarks>
    public static void DropTableHeads(List<Candidate> found, WorkingScale scale)
    {
        var (same, gap) = (scale.Pixels(Same), scale.Pixels(LargestGapOfCells));
        Drop(found, fill => fill.IsFilled, (left, right) =>
            Math.Abs(left.Top - right.Top) <= same && Math.Abs(left.Bottom - right.Bottom) <= same &&
            right.Left >= left.Right - gap && right.Left <= left.Right + gap);
    }

    /// <summary>Drops the bars of charts: on one line and of two heights.</summary>
    /// <remarks>Those of one series are of one width; those of two stand side by side in two shades.</remarks>
    public static void DropChartBars(List<Candidate> found, WorkingScale scale)
    {
        var (same, step) = (scale.Pixels(Same), scale.Pixels(LeastStep));
        Candidate[] fills = [.. found.Where(candidate => candidate.IsFilled)];
        bool StandTogether(Candidate a, Candidate b) =>
            Math.Abs(a.Box.Bottom - b.Box.Bottom) <= same && Math.Abs(a.Box.Height - b.Box.Height) > step &&
            (AreOfOneSeries(a.Box, b.Box, scale) || (!a.Shade.IsLike(b.Shade) && Touch(a.Box, b.Box, scale)));

        found.RemoveAll(bar => bar.IsFilled && Array.Exists(fills, other => StandTogether(bar, other)));
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

    /// <summary>Drops the keys of legends: small squares below each other, each in a shade of its own.</summary>
    public static void DropLegendKeys(List<Candidate> found, WorkingScale scale)
    {
        var (same, largest) = (scale.Pixels(Same), scale.Pixels(LargestKey));
        bool AreKeys(Candidate a, Candidate b) => a.IsFilled && b.IsFilled && !a.Shade.IsLike(b.Shade) &&
            Math.Max(a.Box.Width, a.Box.Height) <= largest && Math.Abs(a.Box.Left - b.Box.Left) <= same &&
            Math.Abs(a.Box.Width - b.Box.Width) <= same && Math.Abs(a.Box.Height - b.Box.Height) <= same &&
            Math.Abs(a.Box.Width - a.Box.Height) <= same && Math.Abs(a.Box.Top - b.Box.Top) <= 3 * largest;

        Candidate[] fills = [.. found];
        found.RemoveAll(key => Array.Exists(fills, other => AreKeys(key, other)));
    }

    private static bool Touch(PixelBox a, PixelBox b, WorkingScale scale) =>
        Math.Min(Math.Abs(a.Right - b.Left), Math.Abs(b.Right - a.Left)) <= scale.Pixels(LargestGapOfBars);

    // Words that happen to be of one width are of one height too.
    private static bool AreOfOneSeries(PixelBox a, PixelBox b, WorkingScale scale) =>
        Math.Abs(a.Left - b.Left) <= scale.Pixels(NextBar) &&
        Math.Abs(a.Width - b.Width) <= scale.Pixels(SameWidth) &&
        Math.Abs(a.Height - b.Height) >= OtherHeight * Math.Max(a.Height, b.Height);

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
