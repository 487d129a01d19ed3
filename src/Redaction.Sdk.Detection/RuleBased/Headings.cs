namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Recognises filled headings, of sections of forms and of tables, by where they are written on.</summary>
internal static class Headings
{
    // In points.
    private const double Same = 2;
    private const double ShortestHeading = 150;
    private const double HighestHeading = 30;
    private const double Border = 1.5;

    // Shares and ratios.
    private const int LeastColumns = 3;
    private const double LeastAspect = 8;
    private const double LowestWords = 0.3;
    private const double NarrowestWords = 0.6;
    private const double LongestTitle = 0.5;
    private const double RepeatedWithin = 1.3;

    /// <summary>Drops the head rows of tables and the section bars of forms.</summary>
    /// <remarks>
    /// The titles of a table's columns are several and of several lengths; codes repeat. A section's title
    /// starts at the left of its bar, as a label may, but the bars of a form are alike and their titles are not.
    /// </remarks>
    public static void Drop(List<Candidate> found, WorkingPage page)
    {
        var wide = found.FindAll(candidate => IsWide(candidate, page.Scale));
        var words = wide.DistinctBy(candidate => candidate.Box)
            .ToDictionary(candidate => candidate.Box, candidate => WordsOn(candidate, page));
        var same = page.Scale.Pixels(Same);
        bool AreSections(PixelBox a, PixelBox b) => IsTitle(a, words[a]) && IsTitle(b, words[b]) &&
            Math.Abs(a.Left - b.Left) <= same && Math.Abs(a.Right - b.Right) <= same &&
            Math.Abs(a.Height - b.Height) <= same && Math.Abs(words[a][0].Width - words[b][0].Width) > same;

        found.RemoveAll(candidate => words.TryGetValue(candidate.Box, out var columns) &&
            (AreColumns(columns) || words.Keys.Any(other => AreSections(candidate.Box, other))));
    }

    private static bool IsWide(Candidate candidate, WorkingScale scale) =>
        candidate.IsFilled && candidate.Box.Width >= scale.Pixels(ShortestHeading) &&
        candidate.Box.Height <= scale.Pixels(HighestHeading) &&
        candidate.Box.Width >= LeastAspect * candidate.Box.Height;

    private static List<Words> WordsOn(Candidate candidate, WorkingPage page)
    {
        var box = candidate.Box;
        var words = Words.In(page.Plane, box.Grow(-page.Scale.Pixels(Border)), candidate.Level, gap: box.Height);

        return words.FindAll(group => group.Rows >= LowestWords && group.Width >= NarrowestWords * box.Height);
    }

    private static bool IsTitle(PixelBox box, List<Words> words) => words.Count == 1 &&
        words[0].Left <= box.Left + box.Height && words[0].Right <= box.Left + (LongestTitle * box.Width);

    private static bool AreColumns(List<Words> words) => words.Count >= LeastColumns &&
        words.Max(group => group.Width) > RepeatedWithin * words.Min(group => group.Width);
}
