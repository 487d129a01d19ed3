using System.Text;

namespace Redaction.Sdk.Detection.Inspection;

/// <summary>Reduces text to what two readers must agree on.</summary>
internal static class ComparableText
{
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
