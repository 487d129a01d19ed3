using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>Measures how much of a page its redactions take up. Threads may share it.</summary>
public static class CoverageMeter
{
    /// <summary>The confidence from which a redaction counts as sure.</summary>
    public const float SureConfidence = 0.9f;

    /// <summary>Measures a page of which only the size is known.</summary>
    /// <param name="size">The size of the upright page.</param>
    /// <param name="redactions">The redactions, in any order; what lies outside of the page does not count.</param>
    /// <returns>The shares of the area of the page; nothing of its content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="redactions"/> is <see langword="null"/>.</exception>
    public static PageCoverage Measure(PageSize size, IReadOnlyList<RedactionRecord> redactions)
    {
        ArgumentNullException.ThrowIfNull(redactions);

        return PageCoverage.Of(Areas(size, redactions));
    }

    private static CoverageAmounts Areas(PageSize size, IReadOnlyList<RedactionRecord> redactions) => new()
    {
        PageArea = Area(size.Bounds, redactions),
        SurePageArea = Area(size.Bounds, redactions.Where(static found => found.Confidence >= SureConfidence)),
    };

    private static CoveredAmount Area(Box<PagePoints> whole, IEnumerable<RedactionRecord> redactions) => CoveredAmount.Of(
        BoxUnion.Area<PagePoints>([.. redactions.Select(found => found.Box.Intersect(whole)).OfType<Box<PagePoints>>()]),
        whole.Area);
}
