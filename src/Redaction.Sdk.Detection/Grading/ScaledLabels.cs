namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds labels that a redaction tool wrote onto its bars in the colour of the bars.</summary>
/// <remarks>
/// Such a label, often a date, is set in another size on every bar to fit its width. What was there before says
/// different things, or the same in one size.
/// </remarks>
internal static class ScaledLabels
{
    private const int LeastLabels = 3;

    private const double LeastDifference = 1.05;

    /// <summary>Finds the elements that are such labels.</summary>
    /// <param name="content">The page.</param>
    /// <param name="hidden">The hidden characters of the page.</param>
    /// <returns>The indexes of the elements.</returns>
    public static IReadOnlySet<int> Find(PageContent content, IReadOnlyList<HiddenGlyph> hidden)
    {
        return hidden
            .Where(static item => item.Glyph.State == GlyphState.SameColor)
            .Select(static item => item.Glyph.Character.Element)
            .Distinct()
            .GroupBy(element => content.Read(content.Glyphs.Where(
                glyph => glyph.State != GlyphState.Blank && glyph.Character.Element == element)))
            .Where(labels => labels.Count() >= LeastLabels
                && labels.Max(SizeOf) > LeastDifference * labels.Min(SizeOf))
            .SelectMany(static labels => labels)
            .ToHashSet();

        double SizeOf(int element) => content.Page.Elements[element].Text?.FontSize ?? 0;
    }
}
