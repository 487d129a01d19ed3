using System.Text;

namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>Makes the mistakes that optical recognition makes.</summary>
internal static class RecognitionNoise
{
    private static readonly Dictionary<char, string> Mistakes = new()
    {
        ['b'] = "6h",
        ['6'] = "bG",
        ['l'] = "1I|",
        ['1'] = "lI!",
        ['I'] = "l1",
        ['O'] = "0",
        ['0'] = "O",
        ['o'] = "0",
        ['('] = "{[C",
        [')'] = "}]J",
        ['5'] = "S",
        ['S'] = "5",
        ['2'] = "Z",
        ['7'] = "?",
        ['.'] = ",",
        ['8'] = "B",
    };

    /// <summary>
    /// Spoils a text here and there; at most two mistakes, as a code with more is lost to a reader as well.
    /// </summary>
    public static string Spoil(string text, Random random, double rate)
    {
        var spoiled = new StringBuilder();
        var left = 2;
        for (var i = 0; i < text.Length; i++)
        {
            if (left == 0 || random.NextDouble() > rate)
            {
                spoiled.Append(text[i]);
                continue;
            }

            if (text[i] == ')' && i + 1 < text.Length && text[i + 1] == '(' && random.Next(2) == 0)
            {
                (spoiled, i, left) = (spoiled.Append('X'), i + 1, left - 1);
            }
            else if ("()".Contains(text[i], StringComparison.Ordinal) && random.Next(3) == 0)
            {
                left--;
            }
            else if (Mistakes.TryGetValue(text[i], out var wrong))
            {
                (spoiled, left) = (spoiled.Append(wrong[random.Next(wrong.Length)]), left - 1);
            }
            else
            {
                spoiled.Append(text[i]);
            }
        }

        return spoiled.ToString();
    }
}
