namespace Redaction.Sdk.Detection;

/// <summary>How much of a document is redacted, over those of its pages that were checked.</summary>
/// <remarks>Each share is of the sum over the pages on which it was measured, not the mean of their shares.</remarks>
public sealed record DocumentCoverage
{
    /// <summary>Gets the number of pages that these figures are about: those whose coverage is known.</summary>
    public required int Pages { get; init; }

    /// <summary>Gets the number of those pages with a redaction, or withheld as a whole.</summary>
    public required int PagesTouched { get; init; }

    /// <summary>Gets the number of those pages that are withheld as a whole.</summary>
    /// <value><see langword="null"/> when it was measured on none of them.</value>
    public int? PagesWithheld { get; init; }

    /// <summary>Gets the number of redactions.</summary>
    public required int Redactions { get; init; }

    /// <summary>Gets the number of redactions that state no ground, of those whose grounds were looked for.</summary>
    /// <value><see langword="null"/> when nobody looked.</value>
    public int? RedactionsWithoutCode { get; init; }

    /// <summary>Gets the amounts, added up; <see langword="null"/> when no page has any.</summary>
    public CoverageAmounts? Amounts { get; init; }

    /// <summary>Draws the pages of a document together.</summary>
    /// <param name="pages">The findings of the pages. Those without coverage are left out.</param>
    /// <returns>The figures; <see langword="null"/> when there is no page with coverage.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> is <see langword="null"/>.</exception>
    public static DocumentCoverage? Of(IEnumerable<PageFindings> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        PageFindings[] measured = [.. pages.Where(static page => page.Coverage is not null)];
        CoverageAmounts[] amounts =
            [.. measured.Select(static page => page.Coverage!.Amounts).OfType<CoverageAmounts>()];
        RedactionRecord[] redactions = [.. measured.SelectMany(static page => page.Redactions)];

        return measured.Length == 0 ? null : new()
        {
            Pages = measured.Length,
            PagesTouched = measured
                .Count(static page => page.Redactions.Count > 0 || page.Coverage!.IsWithheld == true),
            PagesWithheld = measured.All(static page => page.Coverage!.IsWithheld is null)
                ? null
                : measured.Count(static page => page.Coverage!.IsWithheld == true),
            Redactions = redactions.Length,
            RedactionsWithoutCode = redactions.Length > 0 && redactions.All(static found => found.Codes is null)
                ? null
                : redactions.Count(static found => found.Codes is []),
            Amounts = amounts.Length == 0 ? null : amounts.Aggregate(static (sum, page) => sum.Add(page)),
        };
    }
}
