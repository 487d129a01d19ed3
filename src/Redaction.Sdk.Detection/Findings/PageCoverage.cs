namespace Redaction.Sdk.Detection;

/// <summary>How much of a page is redacted; every share names its denominator and is from 0 to 1.</summary>
/// <remarks>What overlaps counts once. The guide to coverage defines each figure.</remarks>
public sealed record PageCoverage
{
    /// <summary>Gets the union of all redactions as a share of the area of the page.</summary>
    public required double PageArea { get; init; }

    /// <summary>Gets the same of the redactions alone whose confidence is 0.9 or more: a floor beneath it.</summary>
    /// <value><see langword="null"/> when it was not measured.</value>
    public double? SurePageArea { get; init; }

    /// <summary>
    /// Gets the share of the area that holds content; <see langword="null"/> when it was not measured.
    /// </summary>
    public double? ContentArea { get; init; }

    /// <summary>Gets the share of the text lines; <see langword="null"/> when it was not measured.</summary>
    public double? TextLines { get; init; }

    /// <summary>Gets the share of the words, an estimate; <see langword="null"/> when it was not measured.</summary>
    public double? Words { get; init; }

    /// <summary>Gets whether the page as a whole is withheld: covered, or replaced by a sheet that says so.</summary>
    /// <value><see langword="null"/> when it was not measured.</value>
    public bool? IsWithheld { get; init; }

    /// <summary>Gets the amounts behind the shares; <see langword="null"/> when they were not measured.</summary>
    public CoverageAmounts? Amounts { get; init; }

    /// <summary>Divides the amounts of a page.</summary>
    /// <param name="amounts">What was measured.</param>
    /// <param name="isWithheld">Whether the page as a whole is withheld.</param>
    /// <returns>The shares.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="amounts"/> is <see langword="null"/>.</exception>
    public static PageCoverage Of(CoverageAmounts amounts, bool? isWithheld = null)
    {
        ArgumentNullException.ThrowIfNull(amounts);

        return new()
        {
            PageArea = amounts.PageArea.Share,
            SurePageArea = amounts.SurePageArea.Share,
            ContentArea = amounts.ContentArea?.Share,
            TextLines = amounts.TextLines?.Share,
            Words = amounts.Words?.Share,
            IsWithheld = isWithheld,
            Amounts = amounts,
        };
    }
}
