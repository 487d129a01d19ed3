using Redaction.Sdk.Detection.Codes;
using Redaction.Sdk.Detection.Coverage;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>Measures how much of a page its redactions take up. Threads may share it.</summary>
public static class CoverageMeter
{
    /// <summary>The confidence from which a redaction counts as sure.</summary>
    public const float SureConfidence = 0.9f;

    // A page as good as covered: what remains are a heading and a page number.
    private const double WithheldLines = 0.9;
    private const double WithheldArea = 0.25;
    private const double WithheldPixels = 0.7;

    /// <summary>Measures a page.</summary>
    /// <param name="size">The size of the upright page.</param>
    /// <param name="redactions">The redactions, in any order; what lies outside of the page does not count.</param>
    /// <param name="structure">
    /// What the page draws. Without it, and on a scan without a text layer, only the area of the page is a denominator.
    /// </param>
    /// <returns>The shares, and the amounts behind them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="redactions"/> is <see langword="null"/>.</exception>
    public static PageCoverage Measure(
        PageSize size, IReadOnlyList<RedactionRecord> redactions, PageStructure? structure = null)
    {
        ArgumentNullException.ThrowIfNull(redactions);
        Box<PagePoints>[] boxes =
            [.. redactions.Select(found => found.Box.Intersect(size.Bounds)).OfType<Box<PagePoints>>()];
        var amounts = new CoverageAmounts
        {
            PageArea = Area(size.Bounds, redactions),
            SurePageArea = Area(size.Bounds, redactions.Where(static found => found.Confidence >= SureConfidence)),
        };
        if (structure is null || IsPictureOfAPage(structure))
        {
            return PageCoverage.Of(amounts, amounts.PageArea.Share >= WithheldPixels);
        }

        var text = TextAround.Of(structure, boxes);
        amounts = amounts with
        {
            ContentArea = ContentBox.Of(structure, text, boxes) is { } content ? Area(content, redactions) : null,
            TextLines = text.Lines,
            Words = text.Words,
        };

        return PageCoverage.Of(amounts, IsWithheld(amounts) || WithheldSheet.Is(text.VisibleWords));
    }

    private static bool IsWithheld(CoverageAmounts amounts) =>
        amounts.PageArea.Share >= WithheldPixels
        || (amounts.TextLines is { } lines && lines.Share >= WithheldLines && amounts.PageArea.Share >= WithheldArea);

    // Nothing is known of the text of a scan that has no text layer.
    private static bool IsPictureOfAPage(PageStructure structure) => structure.Characters.IsEmpty
        && structure.Elements.Any(element => element.Kind == PageElementKind.Image
            && element.Bounds.IntersectionArea(structure.Size.Bounds) >= structure.Size.Area / 2);

    private static CoveredAmount Area(Box<PagePoints> whole, IEnumerable<RedactionRecord> redactions) =>
        CoveredAmount.Of(
        BoxUnion.Area<PagePoints>(
            [.. redactions.Select(found => found.Box.Intersect(whole)).OfType<Box<PagePoints>>()]),
        whole.Area);
}
