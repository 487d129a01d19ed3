using System.Collections.Immutable;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Reads the codes in a text. Threads may share it.</summary>
internal sealed class LabelReader(CodeCatalog catalog)
{
    private const int MaximumLength = 100;
    private const int MaximumLabelWords = 6;
    private const int MaximumOtherWords = 4;

    /// <summary>
    /// Reads a text that is nothing but codes, besides words such as <c>withheld under</c> ahead of them.
    /// </summary>
    /// <returns>The codes in order; empty when the text says anything else.</returns>
    public IReadOnlyList<CodeReading> ReadLabel(string text, bool isOnRedaction, bool isRecognized)
    {
        if (text.Length > MaximumLength)
        {
            return [];
        }

        var readings = ReadCodes(text, 0, isOnRedaction, isRecognized);

        return readings.Count > 0 ? readings : ReadCodes(text, SkipOpening(text), isOnRedaction, isRecognized);
    }

    /// <summary>Reads the codes in a text that may say a little more, as labels on redactions do.</summary>
    /// <returns>The codes in order; empty when most of the text is something else.</returns>
    public IReadOnlyList<CodeReading> ReadAmong(string text, bool isRecognized)
    {
        var readings = new List<CodeReading>();
        var others = 0;
        for (var position = 0; (position = SkipSeparators(text, position)) < text.Length;)
        {
            if (ReadAt(text, position, isOnRedaction: false, isRecognized) is { } reading)
            {
                readings.Add(reading);
                position = reading.Start + reading.Length;
                continue;
            }

            others += catalog.FillWords.Contains(Word(text, position)) ? 0 : 1;
            position = WordEnd(text, position);
        }

        return others <= MaximumOtherWords ? readings : [];
    }

    /// <summary>
    /// Tells whether a text begins with a code and goes on as a sentence, as the lines of a legend do.
    /// </summary>
    public bool IsDefinition(string text, bool isRecognized)
    {
        var start = SkipSeparators(text, 0);
        if (start >= text.Length || ReadAt(text, start, isOnRedaction: false, isRecognized) is not { } reading)
        {
            return false;
        }

        var rest = text[(reading.Start + reading.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return rest.Count(static word => word.Count(char.IsLetter) > 1) >= 3;
    }

    /// <summary>Tells whether a code behind this word belongs to a sentence.</summary>
    public bool IsCitation(string word) => catalog.CitationWords.Contains(word.Trim(',', ';', ':', '('));

    private List<CodeReading> ReadCodes(string text, int position, bool isOnRedaction, bool isRecognized)
    {
        var readings = new List<CodeReading>();
        while ((position = SkipSeparators(text, position)) < text.Length)
        {
            if (ReadAt(text, position, isOnRedaction, isRecognized) is not { } reading)
            {
                return [];
            }

            readings.Add(reading);
            position = reading.Start + reading.Length;
        }

        return readings;
    }

    private CodeReading? ReadAt(string text, int position, bool isOnRedaction, bool isRecognized) =>
        ReadExactly(text, position, isOnRedaction) ?? (isRecognized ? ReadClosely(text, position) : null);

    private CodeReading? ReadExactly(string text, int position, bool isOnRedaction)
    {
        var longest = 0;
        var choices = ImmutableArray.CreateBuilder<CodeMatcher>();
        foreach (var matcher in catalog.Matchers)
        {
            var length = matcher.Match(text.AsSpan(position), isOnRedaction);
            if (length > longest)
            {
                choices.Clear();
                longest = length;
            }

            if (length > 0 && length == longest)
            {
                choices.Add(matcher);
            }
        }

        return longest == 0 ? null : new(position, longest, MostSpecific(choices));
    }

    // s.40(2) says more than s.40 with something behind it that was passed over.
    private static ImmutableArray<CodeMatcher> MostSpecific(IReadOnlyList<CodeMatcher> choices)
    {
        var detail = choices.Max(static matcher => matcher.Detail);

        return [.. choices.Where(matcher => matcher.Detail == detail).DistinctBy(static matcher => matcher.Regime)];
    }

    private CodeReading? ReadClosely(string text, int position)
    {
        for (var end = LongestToken(text, position); end > position; end =
            text.LastIndexOfAny([' ', ';', ',', '/'], end - 1))
        {
            if (end - position <= OcrDistance.MaximumLength
                && Closest(OcrDistance.Normalize(text[position..end])) is { } matcher)
            {
                return new(position, end - position, [matcher]);
            }
        }

        return null;
    }

    private CodeMatcher? Closest(string text)
    {
        var (best, bestCost, isTied) = ((CodeMatcher?)null, float.MaxValue, false);
        foreach (var matcher in catalog.Matchers)
        {
            var cost = Cost(text, matcher);
            if (cost < bestCost)
            {
                (best, bestCost, isTied) = (matcher, cost, false);
            }
            else if (cost == bestCost)
            {
                isTied = true;
            }
        }

        return isTied || bestCost == float.MaxValue ? null : best;
    }

    private static float Cost(string text, CodeMatcher matcher)
    {
        var best = float.MaxValue;
        foreach (var literal in matcher.Literals)
        {
            if (literal.Length >= 4 && Math.Abs(literal.Length - text.Length) <= 3)
            {
                best = Math
                    .Min(best, OcrDistance.Of(text, literal, OcrDistance.Limit(literal.Length)) ?? float.MaxValue);
            }
        }

        return best;
    }

    // Up to four words and 24 characters, for a code that was read with gaps in it.
    private static int LongestToken(string text, int position)
    {
        var end = position;
        for (var words = 0; words < 4 && end < text.Length && end - position < 24; words++)
        {
            end = text.IndexOfAny([' ', ';', ',', '/'], end + 1) is >= 0 and var next ? next : text.Length;
        }

        return end;
    }

    private int SkipOpening(string text)
    {
        var position = 0;
        for (var words = 0; words < MaximumLabelWords; words++)
        {
            position = SkipSeparators(text, position);
            var word = Word(text, position);
            if (!(catalog.LabelWords.Contains(word) || (words > 0 && catalog.FillWords.Contains(word))))
            {
                return position;
            }

            position = WordEnd(text, position);
        }

        return position;
    }

    private static int SkipSeparators(string text, int position)
    {
        while (position < text.Length
            && (char.IsWhiteSpace(text[position])
                || ";,/&+|:.-–—·•".Contains(text[position], StringComparison.Ordinal)))
        {
            position++;
        }

        return position;
    }

    private static string Word(string text, int position) =>
        text[position..WordEnd(text, position)].Trim(',', ';', ':', '.');

    private static int WordEnd(string text, int position) =>
        text.IndexOf(' ', Math.Min(position, text.Length)) is >= 0 and var end ? end : text.Length;
}
