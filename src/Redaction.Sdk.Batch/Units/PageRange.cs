using System.Globalization;

namespace Redaction.Sdk.Batch;

/// <summary>Some pages of a document that follow each other, as far as they exist.</summary>
/// <remarks>
/// Every document begins with the unit of its <see cref="First50">first 50 pages</see>; once its length is known, the
/// rest becomes units of as many pages. So a range depends on nothing but the document.
/// </remarks>
public readonly record struct PageRange
{
    /// <summary>The most pages that a unit has.</summary>
    public const int MaximumLength = 50;

    private PageRange(int first, int last) => (First, Last) = (first, last);

    /// <summary>Gets the pages with which every document begins.</summary>
    public static PageRange First50 { get; } = new(1, MaximumLength);

    /// <summary>Gets the number of the first page, from 1.</summary>
    public int First { get; }

    /// <summary>Gets the number of the last page; the document may end before it.</summary>
    public int Last { get; }

    /// <summary>Makes a range.</summary>
    /// <param name="first">The first page, from 1.</param>
    /// <param name="last">The last page, at most 50 pages from the first one.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no such pages, or too many.</exception>
    public static PageRange FromPages(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last - first, MaximumLength - 1, nameof(last));

        return new(first, last);
    }

    /// <summary>Lists the ranges that follow the first one.</summary>
    /// <param name="pageCount">The number of pages of the document.</param>
    /// <returns>The ranges in order; none for a document of at most 50 pages.</returns>
    public static IEnumerable<PageRange> Rest(int pageCount)
    {
        for (var first = MaximumLength + 1; first <= pageCount; first += MaximumLength)
        {
            yield return new(first, Math.Min(pageCount, first + MaximumLength - 1));
        }
    }

    /// <summary>Writes the range as its two numbers.</summary>
    /// <returns>Such as <c>51-100</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
