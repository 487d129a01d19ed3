namespace Redaction.Sdk.Detection;

/// <summary>What the shares of coverage were divided from, so that pages can be added up to a document.</summary>
public sealed record CoverageAmounts
{
    /// <summary>Gets the area of the redactions and that of the page, in square page points.</summary>
    public required CoveredAmount PageArea { get; init; }

    /// <summary>Gets the same for the redactions whose confidence is 0.9 or more.</summary>
    public required CoveredAmount SurePageArea { get; init; }

    /// <summary>
    /// Gets the area of the redactions and that of the box around the content, in square page points.
    /// </summary>
    public CoveredAmount? ContentArea { get; init; }

    /// <summary>Gets the length of the redacted lines and that of all lines, in page points.</summary>
    public CoveredAmount? TextLines { get; init; }

    /// <summary>Gets the estimated number of redacted words and that of all words.</summary>
    public CoveredAmount? Words { get; init; }

    /// <summary>Adds the amounts of two pages; what one of them lacks, the sum takes from the other.</summary>
    /// <param name="other">The amounts of the other page.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public CoverageAmounts Add(CoverageAmounts other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return new()
        {
            PageArea = PageArea.Add(other.PageArea),
            SurePageArea = SurePageArea.Add(other.SurePageArea),
            ContentArea = Add(ContentArea, other.ContentArea),
            TextLines = Add(TextLines, other.TextLines),
            Words = Add(Words, other.Words),
        };
    }

    private static CoveredAmount? Add(CoveredAmount? first, CoveredAmount? second) =>
        first is { } a && second is { } b ? a.Add(b) : first ?? second;
}
