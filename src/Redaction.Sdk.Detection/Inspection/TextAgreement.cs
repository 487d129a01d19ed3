using System.Runtime.InteropServices;

namespace Redaction.Sdk.Detection.Inspection;

/// <summary>Measures how far two readers agree on the text of a page.</summary>
internal static class TextAgreement
{
    /// <summary>The agreement below which a page is reported.</summary>
    /// <remarks>
    /// Measured on 565 pages of court files, old scans and a report: two readings of one page agreed to 0.87 at the least,
    /// half of them to 0.99 and more. Of 3,000 pairs of different pages of one report none agreed to more than 0.64.
    /// </remarks>
    public const double Least = 0.7;

    /// <summary>The characters below which nothing is concluded: a page number, a stamp.</summary>
    public const int LeastCharacters = 50;

    private const int Length = 3;

    /// <summary>Measures the Sørensen-Dice coefficient of the three-character sequences of two texts.</summary>
    /// <param name="first">A text, as <see cref="ComparableText"/> leaves it.</param>
    /// <param name="second">Another.</param>
    /// <returns>From 0 (nothing in common) to 1, whatever the order of the parts; 1 for two texts without any.</returns>
    public static double Of(string first, string second)
    {
        var all = Count(first) + Count(second);

        return all == 0 ? 1 : 2.0 * Shared(first, second) / all;
    }

    /// <summary>Measures how many of the three-character sequences of one text another has too.</summary>
    /// <returns>From 0 to 1; 1 for a text without any.</returns>
    public static double ShareOf(string part, string whole) =>
        Count(part) == 0 ? 1 : (double)Shared(part, whole) / Count(part);

    /// <summary>Determines whether two readings of a page differ so far that they read different things.</summary>
    public static bool IsBroken(string first, string second) =>
        Math.Max(first.Length, second.Length) >= LeastCharacters && Of(first, second) < Least;

    private static int Count(string text) => Math.Max(text.Length - Length + 1, 0);

    private static int Shared(string first, string second)
    {
        var counts = new Dictionary<(char, char, char), int>();
        foreach (var sequence in Sequences(first))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, sequence, out _)++;
        }

        var shared = 0;
        foreach (var sequence in Sequences(second))
        {
            if (counts.GetValueOrDefault(sequence) is > 0 and var count)
            {
                counts[sequence] = count - 1;
                shared++;
            }
        }

        return shared;
    }

    private static IEnumerable<(char, char, char)> Sequences(string text)
    {
        for (var i = 0; i + Length <= text.Length; i++)
        {
            yield return (text[i], text[i + 1], text[i + 2]);
        }
    }
}
