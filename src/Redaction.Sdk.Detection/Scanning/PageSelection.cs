using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Redaction.Sdk.Detection;

/// <summary>Which pages of a document are scanned, such as <c>1-3,7,12-</c>.</summary>
/// <remarks>Page numbers start at 1. Each page is scanned once and in order, however it is named.</remarks>
public sealed class PageSelection
{
    private readonly (int First, int Last)[] _ranges;

    private PageSelection((int First, int Last)[] ranges) => _ranges = ranges;

    /// <summary>Gets the selection of every page.</summary>
    public static PageSelection All { get; } = new([(1, int.MaxValue)]);

    /// <summary>Reads a selection.</summary>
    /// <param name="text">Numbers and ranges between commas: <c>7</c>, <c>1-3</c>, <c>12-</c> (to the end).</param>
    /// <returns>The selection.</returns>
    /// <exception cref="FormatException"><paramref name="text"/> is not a selection.</exception>
    public static PageSelection Parse(string text) =>
        TryParse(text, out var selection)
            ? selection
            : throw new FormatException("A page selection looks like 1-3,7 or 12-, with page numbers from 1.");

    /// <summary>Reads a selection, if the text is one.</summary>
    /// <param name="text">Numbers and ranges between commas: <c>7</c>, <c>1-3</c>, <c>12-</c> (to the end).</param>
    /// <param name="selection">The selection.</param>
    /// <returns><see langword="true"/> if <paramref name="text"/> is a selection.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PageSelection? selection)
    {
        var ranges = (text ?? string.Empty).Split(',', StringSplitOptions.TrimEntries).Select(ParseRange).ToArray();
        selection = ranges.All(static range => range is not null)
            ? new([.. ranges.Select(static range => range!.Value)])
            : null;

        return selection is not null;
    }

    /// <summary>Determines whether a page is selected.</summary>
    /// <param name="page">The number of the page, from 1.</param>
    /// <returns><see langword="true"/> if the page is selected.</returns>
    public bool Contains(int page) => Array.Exists(_ranges, range => range.First <= page && page <= range.Last);

    /// <summary>Lists the selected pages of a document.</summary>
    /// <param name="pageCount">The number of pages in the document.</param>
    /// <returns>The numbers in ascending order, each once.</returns>
    public IEnumerable<int> Within(int pageCount) => Enumerable.Range(1, pageCount).Where(Contains);

    private static (int First, int Last)? ParseRange(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var first = ParsePage(dash < 0 ? text : text[..dash]);
        var last = dash < 0 ? first : dash == text.Length - 1 ? int.MaxValue : ParsePage(text[(dash + 1)..]);

        return first <= last ? (first.Value, last.Value) : null;
    }

    private static int? ParsePage(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : null;
}
