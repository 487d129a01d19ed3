using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Looks for words of a text layer, such as text recognition leaves, under a redaction.</summary>
internal static class TextLayer
{
    // Over the bar itself a layer has no writing to stand on; over a label it has.
    private const double MostWriting = 0.25;

    private const double LargestGlyph = 1.5;

    /// <summary>Grades the words of the text layer that lie under a redaction.</summary>
    /// <returns>
    /// Grade C for coherent words that nothing visible stands for, D for fragments; <see langword="null"/> for none.
    /// </returns>
    public static Verdict? Grade(PageContent content, Box<PagePoints> area, PageLook? look)
    {
        Glyph[] glyphs =
        [
            .. content.In(area).Where(glyph => IsLayer(glyph) && Fits(glyph, area) && !IsSeen(glyph, look)),
        ];
        Glyph[] inWholeWords = [.. glyphs.Where(glyph => IsWholeWord(content, glyph, area))];
        var text = content.Read(inWholeWords);
        if (WordShape.IsCoherent(text) && !Placeholder.IsHarmless(text))
        {
            return new(RedactionStatus.TextLayer, EvidenceGrade.C, text, Evidence(content, inWholeWords));
        }

        return glyphs.Length > 0
            ? new(RedactionStatus.TextLayer, EvidenceGrade.D, content.Read(glyphs), Evidence(content, glyphs))
            : null;
    }

    /// <summary>Tells whether a character is text for searching rather than for reading.</summary>
    public static bool IsLayer(Glyph glyph) => glyph.State is GlyphState.Unpainted or GlyphState.UnderPicture;

    private static bool IsSeen(Glyph glyph, PageLook? look) =>
        look?.Shown.Range(glyph.Character.Ink) > MostWriting;

    // Text recognition gives the edges of a bar letters as high as the bar is wide.
    private static bool Fits(Glyph glyph, Box<PagePoints> area) =>
        Math.Min(glyph.Character.Ink.Width, glyph.Character.Ink.Height) <= LargestGlyph * Math.Min(area.Width, area.Height)
        && glyph.Character.Ink.IntersectionArea(area) >= GradingThresholds.WhollyCovered * glyph.Character.Ink.Area;

    private static bool IsWholeWord(PageContent content, Glyph glyph, Box<PagePoints> area) =>
        content.WordOf(glyph).All(letter => letter.IsWithin(area));

    private static RedactionEvidence Evidence(PageContent content, Glyph[] glyphs) => new()
    {
        Boxes = HiddenTextGrader.Runs(content, glyphs),
        TextElements = [.. glyphs.Select(static glyph => glyph.Character.Element).Distinct().Order()],
        Comparison = EvidenceComparison.PaintOrder,
    };
}
