using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Detection;

/// <summary>Makes text from outside harmless to a terminal and to a spreadsheet.</summary>
public static class PrintableText
{
    /// <summary>Shows whatever steers a terminal, hides or reorders text as <c>\u{…}</c>.</summary>
    /// <param name="text">Any text; lone surrogates are shown by their number.</param>
    /// <returns>The text, with nothing in it that is not seen.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // A lone surrogate cannot be decoded; it is shown by its number like the rest.
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                Append(result, text[i]);
            }
            else if (IsPrintable(rune))
            {
                result.Append(rune);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                Append(result, rune.Value);
                i += rune.Utf16SequenceLength - 1;
            }
        }

        return result.ToString();
    }

    /// <summary>Escapes text and keeps spreadsheets from taking it for a formula.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The escaped text, behind an apostrophe if it would start a formula.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string EscapeCell(string text)
    {
        var cell = Escape(text);
        var start = cell.AsSpan().TrimStart();

        // The full-width forms count too: spreadsheets read them as the plain signs.
        return start.Length > 0 && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(start[0], StringComparison.Ordinal)
            ? $"'{cell}"
            : cell;
    }

    private static void Append(StringBuilder result, int value) =>
        result.Append(CultureInfo.InvariantCulture, $"\\u{{{value:x}}}");

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
