using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds letters whose tails or tops stick out of a bar that hides the letters beside them.</summary>
internal static class HangingLetters
{
    /// <summary>Adds such letters to the characters that are wholly covered.</summary>
    /// <param name="content">The page.</param>
    /// <param name="hidden">All hidden characters, in the order of the page.</param>
    /// <param name="wholly">Those of them that are wholly covered.</param>
    /// <returns>
    /// The wholly covered characters, and those of the others that stand between two of them, or beside one as high
    /// as which they are wholly covered too. A letter that the end of a bar cuts through is not among them.
    /// </returns>
    public static HiddenGlyph[] With(
        PageContent content, IReadOnlyList<HiddenGlyph> hidden, IReadOnlyList<HiddenGlyph> wholly)
    {
        var covered = wholly.ToDictionary(static item => item.Glyph.Index, static item => item.Glyph);

        return
        [
            .. hidden.Where(item => covered.ContainsKey(item.Glyph.Index)
                || (Beside(item.Glyph, -1) && Beside(item.Glyph, 1))
                || Fits(item.Glyph, -1) || Fits(item.Glyph, 1)),
        ];

        bool Beside(Glyph glyph, int step) =>
            covered.TryGetValue(glyph.Index + step, out var other)
            && other.Character.Element == glyph.Character.Element;

        bool Fits(Glyph glyph, int step) =>
            Beside(glyph, step)
            && AsHighAs(glyph.Character.Ink, covered[glyph.Index + step].Character.Ink) is { } part
            && content.Covers.CoveredShare(part, glyph.Character.Element) >= GradingThresholds.WhollyCovered;
    }

    /// <summary>Leaves out partly covered letters of words that show for the most part.</summary>
    /// <param name="content">The page.</param>
    /// <param name="hidden">Partly covered characters.</param>
    /// <returns>Those of words of which half of the characters or more are among them.</returns>
    public static HiddenGlyph[] InWords(PageContent content, IReadOnlyList<HiddenGlyph> hidden)
    {
        var indexes = hidden.Select(static item => item.Glyph.Index).ToHashSet();

        return
        [
            .. hidden.Where(item =>
            {
                var word = content.WordOf(item.Glyph);

                return 2 * word.Count(glyph => indexes.Contains(glyph.Index)) >= word.Count;
            }),
        ];
    }

    private static Box<PagePoints>? AsHighAs(Box<PagePoints> ink, Box<PagePoints> neighbor)
    {
        var (top, bottom) = (Math.Max(ink.Top, neighbor.Top), Math.Min(ink.Bottom, neighbor.Bottom));

        return top < bottom ? Box<PagePoints>.FromEdges(ink.Left, top, ink.Right, bottom) : null;
    }
}
