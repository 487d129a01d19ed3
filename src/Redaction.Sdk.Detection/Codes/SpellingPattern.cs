using System.Text;
using System.Text.RegularExpressions;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Turns a spelling of a code into a regular expression that allows for how people write it.</summary>
internal static class SpellingPattern
{
    /// <summary>
    /// Writes the expression: brackets, points and spaces are optional unless digits would run together.
    /// </summary>
    public static string Of(string spelling)
    {
        var pattern = new StringBuilder();
        var exactCase = !spelling.Any(static c => char.IsDigit(c) || char.IsLower(c))
            && spelling.Count(char.IsLetter) > 1;
        for (var i = 0; i < spelling.Length; i++)
        {
            pattern.Append(Piece(spelling, i, exactCase));
            if (i + 1 < spelling.Length && char.IsDigit(spelling[i]) && char.IsLetter(spelling[i + 1]))
            {
                pattern.Append(@"\s?[.]?\s?");
            }
        }

        return pattern.ToString();
    }

    private static string Piece(string spelling, int index, bool exactCase)
    {
        var c = spelling[index];
        var isNeeded = KeepsDigitsApart(spelling, index);

        return c switch
        {
            '(' => isNeeded ? @"\s?[(\[{]\s?" : @"\s?[(\[{]?\s?",
            ')' => @"\s?[)\]}]?",
            '.' => isNeeded ? @"\s?[.,]\s?" : @"[.,]?\s?",
            ',' => ",?",
            '-' => @"\s?[-–—]?\s?",
            '\'' => "['’]?",
            _ when char.IsWhiteSpace(c) => isNeeded ? @"[\s:/–-]{1,3}" : @"[\s:/–-]{0,3}",
            _ when char.IsLetter(c) && !exactCase => $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]",
            _ => Regex.Escape(c.ToString()),
        };
    }

    // Without it, 4(2) would be 42; and a number in brackets at the very start would be a bare number.
    private static bool KeepsDigitsApart(string spelling, int index)
    {
        var before = spelling[..index].LastOrDefault(char.IsLetterOrDigit);
        var after = spelling[(index + 1)..].FirstOrDefault(char.IsLetterOrDigit);
        var isFirstOfItsKind = index == 0 || char.IsLetterOrDigit(spelling[index - 1]);

        return char.IsDigit(after)
            && (char.IsDigit(before) ? FirstMark(spelling, index) == index : index == 0 && isFirstOfItsKind);
    }

    // Of several marks between two digits, one is enough: the opening bracket if there is one, else the first.
    private static int FirstMark(string spelling, int index)
    {
        var first = index;
        while (!char.IsLetterOrDigit(spelling[first - 1]))
        {
            first--;
        }

        for (var i = first; !char.IsLetterOrDigit(spelling[i]); i++)
        {
            if (spelling[i] == '(')
            {
                return i;
            }
        }

        return first;
    }
}
