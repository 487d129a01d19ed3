namespace Redaction.Sdk.Detection.Grading;

/// <summary>Tells text that somebody wrote from what text recognition makes of bars, specks and edges.</summary>
internal static class WordShape
{
    private const int LeastLetters = 3, LeastDigits = 4;
    private const double CoherentShare = 0.5;
    private const char LastLatin = '\u024F';

    /// <summary>Tells whether half of the characters of a text belong to words or numbers.</summary>
    /// <param name="text">The text, words apart by one space.</param>
    public static bool IsCoherent(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var inWords = words.Where(static word => IsWord(word) || IsNumber(word)).Sum(static word => word.Length);

        return inWords > 0 && inWords >= CoherentShare * words.Sum(static word => word.Length);
    }

    // Text recognition does not take specks for letters of other scripts; of Latin ones, a word is
    // three with a vowel, in lower case, capitals or with one capital in front, and not one letter thrice.
    private static bool IsWord(string word)
    {
        var letters = word.Trim([.. word.Where(static c => !char.IsLetterOrDigit(c)).Distinct()]);
        var inner = letters.Where(static c => c is not ('\'' or '’' or '-')).ToArray();

        if (inner.Length > 1 && inner.All(static c => char.IsLetter(c) && c > LastLatin))
        {
            return true;
        }

        return inner.Length >= LeastLetters
            && inner.All(char.IsLetter)
            && (inner.Skip(1).All(char.IsLower) || inner.All(char.IsUpper))
            && inner.Any(IsVowel) && !inner.All(IsVowel)
            && !HasTriple(inner);
    }

    private static bool IsNumber(string word) =>
        word.Count(char.IsAsciiDigit) >= LeastDigits
        && word.All(static c => char.IsAsciiDigit(c) || c is '-' or '/' or '.' or ',' or '(' or ')' or '$' or '+')
        && word.Where(char.IsAsciiDigit).Distinct().Count() > 2;

    private static bool IsVowel(char letter) =>
        "AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝ".Contains(char.ToUpperInvariant(letter), StringComparison.Ordinal);

    private static bool HasTriple(char[] letters)
    {
        for (var i = 2; i < letters.Length; i++)
        {
            var letter = char.ToUpperInvariant(letters[i]);
            if (char.ToUpperInvariant(letters[i - 1]) == letter && char.ToUpperInvariant(letters[i - 2]) == letter)
            {
                return true;
            }
        }

        return false;
    }
}
