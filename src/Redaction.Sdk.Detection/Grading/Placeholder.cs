using System.Text.RegularExpressions;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Knows the texts that stand in the place of what was taken out, and so give nothing away.</summary>
internal static partial class Placeholder
{
    private const int LeastRepeats = 3;

    private const string Unknown = "\uFFFD";

    // The words that are put in the place of others, of which a box may leave a piece to read.
    private static readonly string[] Words = ["redacted", "privileged", "confidential"];

    /// <summary>Tells whether a text gives nothing away.</summary>
    /// <param name="text">The text, words apart by one space.</param>
    /// <returns>
    /// <see langword="true"/> for a text without letters and digits, for one character again and again, for masks such
    /// as <c>XXX-XX-XXXX</c>, for words such as REDACTED or Privileged, for pieces of that word, and for codes.
    /// </returns>
    public static bool IsHarmless(string text)
    {
        // Nobody can read it here, but whoever takes the cover away sees it.
        if (text.Contains(Unknown, StringComparison.Ordinal))
        {
            return false;
        }

        var plain = Codes().Replace(text.Trim(), " ");
        string[] words = [.. plain.Split(
            [.. plain.Where(static c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)];
        var letters = string.Concat(words).ToUpperInvariant();

        return letters.Length == 0
            || IsMask(letters)
            || IsPiece(words)
            || (words.Any(IsNotice) && words.All(static word => IsNotice(word) || Fillers().IsMatch(word)));
    }

    private static bool IsMask(string letters) =>
        letters.Distinct().Take(2).Count() == 1 && (letters[0] is 'X' ? letters.Length > 1 : letters.Length >= LeastRepeats);

    // A box that cuts through the word leaves its beginning or its end under it.
    private static bool IsPiece(string[] words) =>
        words is [{ Length: > 1 } word]
        && (Words[0].StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (word.Length > LeastRepeats && Words.Any(whole =>
                whole.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                || whole.EndsWith(word, StringComparison.OrdinalIgnoreCase))));

    private static bool IsNotice(string word) => Notices().IsMatch(word);

    [GeneratedRegex(
        "^(redact(ed|ion|ions)?|confidential|privileged?|withheld|sealed|deleted|removed|omitted|exempt(ion|ed)?|"
        + "nonresponsive|non-responsive|unresponsive|classified|geschwärzt|gelakt|caviard[ée]e?s?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notices();

    [GeneratedRegex(
        "^(and|or|the|name|names|filed|publicly|under|seal|information|for|of|in|full|part|this|page|text|by|pursuant|to|"
        + "section|not|non|responsive|attorney|client|work|product|personal|material|highly|protective|order|version|public)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fillers();

    // (b)(6), (b)(7)(C), b7C, (k)(2), 5.1.2e, 10.2.g: the codes that are written on a box, also when text recognition
    // lost one of their brackets.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(\([bjkd][)}]?\s?[({]?[1-9X]\)?(\s?\(?[A-Fa-f]\)?)?|[Bb][1-9][A-Fa-f]?|"
        + @"(5\.[12]|1[01]\.[12])(\.?[0-9])?\.?[a-i]|5\.1\.[0-9])(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
