using System.Collections;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>
/// Measures how far recognised text is from what it may stand for, in the currency of its usual mistakes.
/// </summary>
/// <remarks>
/// An edit distance (Wagner and Fischer, 1974) in which a usual confusion, a lost or an added mark, and an X read for
/// two brackets back to back cost a quarter each, and everything else costs 1.
/// </remarks>
internal static class OcrDistance
{
    public const int MaximumLength = 40;

    private const int Ascii = 128;
    private const float Slip = 0.25f;
    private const string Marks = "()[]{}.,:;-'\"`";

    // Letters that look alike in print or in type, in pairs.
    private static readonly BitArray Confusions = Pairs(
        "b6 bh 6g l1 i1 |1 !1 il o0 q0 d0 s5 z2 b8 4a 9g 9q 3s ce fe 7? 7t 7/ "
        + "c( ([ ({ (< (l )] )} )> )j )l ., .: .-");

    /// <summary>Lowers the case of a text and takes out its spaces.</summary>
    public static string Normalize(string text) =>
        string.Concat(text.Where(static c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    /// <summary>Gets how far a text may be from a spelling of some length to pass for it.</summary>
    public static float Limit(int length) => Math.Min(Slip * (length / 3), 3 * Slip);

    /// <summary>
    /// Measures the distance of a normalised text from a normalised spelling, as long as it is within a limit.
    /// </summary>
    /// <returns>The distance; <see langword="null"/> when it is above the limit.</returns>
    public static float? Of(ReadOnlySpan<char> text, ReadOnlySpan<char> spelling, float limit)
    {
        if (text.IsEmpty || text.Length > MaximumLength || !MayBegin(text, spelling))
        {
            return null;
        }

        var width = spelling.Length + 1;
        Span<float> costs = stackalloc float[(MaximumLength + 1) * width];
        for (var i = 0; i <= text.Length; i++)
        {
            var least = float.MaxValue;
            for (var j = 0; j <= spelling.Length; j++)
            {
                costs[(i * width) + j] = i + j == 0 ? 0 : Cheapest(costs, width, text, spelling, i, j);
                least = Math.Min(least, costs[(i * width) + j]);
            }

            if (least > limit)
            {
                return null;
            }
        }

        var cost = costs[(text.Length * width) + spelling.Length];

        return cost <= limit ? cost : null;
    }

    // The quick way out: within the limit, the first letters match unless a mark before them was lost or added.
    private static bool MayBegin(ReadOnlySpan<char> text, ReadOnlySpan<char> spelling) =>
        Exchange(text[0], spelling[0]) < 1 || IsMark(text[0])
        || (IsMark(spelling[0]) && spelling.Length > 1 && Exchange(text[0], spelling[1]) < 1);

    private static float Cheapest(
        ReadOnlySpan<float> costs, int width, ReadOnlySpan<char> text, ReadOnlySpan<char> spelling, int i, int j)
    {
        var best = float.MaxValue;
        if (i > 0)
        {
            best = costs[((i - 1) * width) + j] + Gap(text[i - 1]);
        }

        if (j > 0)
        {
            best = Math.Min(best, costs[(i * width) + j - 1] + Gap(spelling[j - 1]));
        }

        if (i > 0 && j > 0)
        {
            best = Math.Min(best, costs[((i - 1) * width) + j - 1] + Exchange(text[i - 1], spelling[j - 1]));
        }

        return i > 0 && j > 1 && text[i - 1] == 'x' && spelling[(j - 2)..j] is ")("
            ? Math.Min(best, costs[((i - 1) * width) + j - 2] + Slip)
            : best;
    }

    private static float Gap(char c) => IsMark(c) ? Slip : 1;

    private static bool IsMark(char c) => Marks.Contains(c, StringComparison.Ordinal);

    private static float Exchange(char a, char b) =>
        a == b ? 0 : a < Ascii && b < Ascii && Confusions[(a * Ascii) + b] ? Slip : 1;

    private static BitArray Pairs(string pairs)
    {
        var table = new BitArray(Ascii * Ascii);
        foreach (var pair in pairs.Split(' '))
        {
            table[(pair[0] * Ascii) + pair[1]] = table[(pair[1] * Ascii) + pair[0]] = true;
        }

        return table;
    }
}
