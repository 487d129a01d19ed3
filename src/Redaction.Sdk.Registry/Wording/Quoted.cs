using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Registry;

/// <summary>Puts names that a model brings along into sentences: short, and without a character that acts.</summary>
internal static class Quoted
{
    private const int MaximumLength = 60;

    /// <summary>Quotes a name, cut where it is long.</summary>
    public static string Name(string name) =>
        $"'{Printable(name.Length > MaximumLength ? $"{name.AsSpan(0, MaximumLength)}…" : name)}'";

    /// <summary>Replaces the characters that act on a terminal or a log by their numbers.</summary>
    public static string Printable(string text)
    {
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHarmless(rune))
            {
                result.Append(rune);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
            }
        }

        return result.ToString();
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
