using System.Globalization;

namespace Redaction.Sdk.Productions;

/// <summary>The number that a production gives to a page: a prefix, a counter of fixed width, a suffix.</summary>
/// <remarks>
/// The counter is the longest run of the digits 0 to 9, the last of several of one length:
/// <c>ABC_2020_000123</c> has the counter 123 of width 6, and in <c>ABC0001234.0002</c> the suffix
/// <c>.0002</c> tells pages of one number apart. Prefix and suffix are compared ordinally. The default value is
/// the counter 0 of width 0, written as nothing.
/// </remarks>
public readonly record struct BatesNumber : IComparable<BatesNumber>
{
    /// <summary>The most digits that a counter may have.</summary>
    public const int MaximumDigits = 18;

    private readonly string? _prefix;
    private readonly string? _suffix;

    private BatesNumber(string prefix, long counter, int digits, string suffix) =>
        (_prefix, Counter, Digits, _suffix) = (prefix, counter, digits, suffix);

    /// <summary>Gets what stands before the counter; it may be empty.</summary>
    public string Prefix => _prefix ?? string.Empty;

    /// <summary>Gets the counter; 0 or more.</summary>
    public long Counter { get; }

    /// <summary>Gets the number of digits that the counter is written with, zeros in front included.</summary>
    public int Digits { get; }

    /// <summary>Gets what stands behind the counter; it may be empty.</summary>
    public string Suffix => _suffix ?? string.Empty;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number as it is printed on the page.</param>
    /// <param name="number">The number; the default value when there is none.</param>
    /// <returns>Whether there is a counter, of no more than <see cref="MaximumDigits"/> digits.</returns>
    public static bool TryParse(string text, out BatesNumber number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = default;
        var (start, length) = LongestRun(text);
        if (length is 0 or > MaximumDigits)
        {
            return false;
        }

        var counter = long.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
        number = new(text[..start], counter, length, text[(start + length)..]);

        return true;
    }

    /// <summary>Gets the number that lies some counts further, written with as many digits if they suffice.</summary>
    /// <param name="count">How many counts further; 0 or more.</param>
    /// <returns>The number, with the same prefix and suffix.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="count"/> is negative, or the counter would need more than <see cref="MaximumDigits"/> digits.
    /// </exception>
    public BatesNumber Advance(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 999_999_999_999_999_999 - Counter);
        var counter = Counter + count;
        var needed = counter.ToString(CultureInfo.InvariantCulture).Length;

        return new(Prefix, counter, Math.Max(Digits, needed), Suffix);
    }

    /// <summary>Orders numbers by prefix, counter, suffix and width.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Less than 0 when this one comes first, 0 when they are equal, more than 0 otherwise.</returns>
    public int CompareTo(BatesNumber other)
    {
        var order = string.CompareOrdinal(Prefix, other.Prefix);
        order = order is 0 ? Counter.CompareTo(other.Counter) : order;
        order = order is 0 ? string.CompareOrdinal(Suffix, other.Suffix) : order;

        return order is 0 ? Digits.CompareTo(other.Digits) : order;
    }

    /// <summary>Formats the number as it is printed on the page.</summary>
    /// <returns>The text that <see cref="TryParse"/> read.</returns>
    public override string ToString() => Digits is 0
        ? string.Empty
        : Prefix + Counter.ToString($"D{Digits}", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>Determines whether a number comes before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> comes first.</returns>
    public static bool operator <(BatesNumber left, BatesNumber right) => left.CompareTo(right) < 0;

    /// <summary>Determines whether a number comes behind another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> comes last.</returns>
    public static bool operator >(BatesNumber left, BatesNumber right) => left.CompareTo(right) > 0;

    /// <summary>Determines whether a number comes before another or equals it.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> does not come last.</returns>
    public static bool operator <=(BatesNumber left, BatesNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Determines whether a number comes behind another or equals it.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> does not come first.</returns>
    public static bool operator >=(BatesNumber left, BatesNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Gets the number without what stands behind its counter.</summary>
    internal BatesNumber WithoutSuffix() => new(Prefix, Counter, Digits, string.Empty);

    private static (int Start, int Length) LongestRun(ReadOnlySpan<char> text)
    {
        var (best, bestLength, length) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            length = char.IsAsciiDigit(text[i]) ? length + 1 : 0;
            if (length > 0 && length >= bestLength)
            {
                (best, bestLength) = (i - length + 1, length);
            }
        }

        return (best, bestLength);
    }
}
