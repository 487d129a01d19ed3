using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Detection.Inspection;

/// <summary>Reduces text to what two readers must agree on.</summary>
internal static class ComparableText
{
    private const double MaximumUnknown = 0.1;

    /// <summary>Keeps the letters and digits of a text, ligatures taken apart and capitals alike.</summary>
    /// <remarks>
    /// Spaces, hyphens and marks depend on the reader; a glyph whose font does not tell its character comes as U+FFFD or
    /// from the private use area, and says nothing either.
    /// </remarks>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToUpperInvariant(rune).ToString());
            }
        }

        return plain.ToString();
    }

    /// <summary>Determines whether the fonts tell what nearly all characters of a text are.</summary>
    /// <remarks>Where they do not, each reader guesses in its own way, and neither is wrong.</remarks>
    public static bool IsLegible(string text)
    {
        var (known, unknown) = (0, 0);
        foreach (var rune in text.EnumerateRunes().Where(static rune => !Rune.IsWhiteSpace(rune)))
        {
            var isUnknown = rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.Control;
            (known, unknown) = isUnknown ? (known, unknown + 1) : (known + 1, unknown);
        }

        return unknown <= MaximumUnknown * (known + unknown);
    }

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair, as damaged fonts produce it.
            return string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD);
        }
    }
}
