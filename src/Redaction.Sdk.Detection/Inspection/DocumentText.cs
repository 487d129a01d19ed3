namespace Redaction.Sdk.Detection.Inspection;

/// <summary>What the pages of a document say, so that what repeats it gives nothing away.</summary>
/// <param name="pages">The text of each page, as <see cref="ComparableText"/> leaves it.</param>
internal sealed class DocumentText(IReadOnlyDictionary<int, string> pages)
{
    // As for notes on a page: a title of which a word is said elsewhere still tells what is said nowhere.
    private const double KnownShare = 0.5;

    // Less than a line: what is missing from a page number is missing from every scan.
    private const int LeastCharacters = 20;

    private readonly Dictionary<string, bool> _known = [];

    /// <summary>Determines whether more than half of a text is said neither on its page nor, without one, anywhere.</summary>
    public bool Lacks(string text, int? page)
    {
        var words = WordsOf(text).ToList();
        var unknown = words.Where(word => !Says(word, page)).Sum(static word => word.Length);

        return unknown > KnownShare * words.Sum(static word => word.Length);
    }

    /// <summary>Determines how much of what the pages say a text says too, from 0 to 1.</summary>
    public double ShareIn(string text)
    {
        var said = ComparableText.Of(text);
        var shares = pages.Values.Where(static page => page.Length >= LeastCharacters)
            .Select(page => TextAgreement.ShareOf(page, said)).ToList();

        return shares.Count == 0 ? 0 : shares.Average();
    }

    /// <summary>Determines whether a page, or any page, says enough for something to be missing from it.</summary>
    public bool Speaks(int? page) => page is { } number
        ? pages.TryGetValue(number, out var text) && text.Length >= LeastCharacters
        : pages.Values.Any(static text => text.Length >= LeastCharacters);

    private static IEnumerable<string> WordsOf(string text) => text
        .Split([.. text.Where(static c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(ComparableText.Of)
        .Where(static word => word.Length > 0);

    private bool Says(string word, int? page)
    {
        if (page is { } number)
        {
            return pages.TryGetValue(number, out var text) && text.Contains(word, StringComparison.Ordinal);
        }

        if (!_known.TryGetValue(word, out var isKnown))
        {
            isKnown = pages.Values.Any(text => text.Contains(word, StringComparison.Ordinal));
            _known.Add(word, isKnown);
        }

        return isKnown;
    }
}
