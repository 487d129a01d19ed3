namespace Redaction.Sdk.Detection.Grading;

/// <summary>Decides about letters that a cover hides in part: their tails stick out, or its end cuts through them.</summary>
internal static class CutLetters
{
    /// <summary>Leaves out partly covered letters of words that show for the most part.</summary>
    /// <param name="content">The page.</param>
    /// <param name="hidden">The hidden characters, in the order of the page.</param>
    /// <returns>
    /// The wholly covered characters, and the partly covered ones of words half of which or more is hidden.
    /// </returns>
    public static HiddenGlyph[] LeaveOut(PageContent content, IReadOnlyList<HiddenGlyph> hidden)
    {
        var indexes = hidden.Select(static item => item.Glyph.Index).ToHashSet();

        return
        [
            .. hidden.Where(item =>
                IsWholly(item) || 2 * HiddenCount(item.Glyph) >= content.WordOf(item.Glyph).Count),
        ];

        int HiddenCount(Glyph glyph) => content.WordOf(glyph).Count(letter => indexes.Contains(letter.Index));
    }

    /// <summary>Tells whether a character is wholly covered.</summary>
    public static bool IsWholly(HiddenGlyph hidden) => hidden.Share >= GradingThresholds.WhollyCovered;
}
