using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;

namespace Redaction.Sdk.Datasets;

/// <summary>What a page looks like from afar, in 255 bits: pages that look the same differ in few of them.</summary>
/// <remarks>
/// <para>
/// The page is averaged down to 32 x 32 tones, of which the 16 x 16 lowest frequencies of the cosine transform are
/// taken, but for the mean; each bit says whether one of them is above their median. It does not change with the size,
/// the brightness or the compression of a scan, and little with a shift or a turn of a few pixels. It is not made to
/// resist somebody who wants two pages to look unlike.
/// </para>
/// <para>The default value has no bit set. Hashes do not depend on the machine.</para>
/// </remarks>
public readonly record struct PageHash
{
    /// <summary>
    /// The distance up to which two pages count as near duplicates, in bits.
    /// </summary>
    /// <value>
    /// 20. On 205 real pages, copies that were compressed, halved in size or darkened are at most 14 apart, and copies
    /// shifted or turned a little 12 to 20 in the middle; of the 20,910 pairs of different pages one is as near as 20.
    /// </value>
    public const int NearDuplicate = 20;

    private const int Bits = 255;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private PageHash(ReadOnlySpan<ulong> words) => (_a, _b, _c, _d) = (words[0], words[1], words[2], words[3]);

    /// <summary>Looks at a page.</summary>
    /// <param name="page">The page, of any size and pixel format.</param>
    /// <returns>The hash.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    public static PageHash Of(PageImage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (width, height) = (page.Layout.Width, page.Layout.Height);
        var gray = ArrayPool<byte>.Shared.Rent(width * height);
        try
        {
            PixelConversion.ToGray(page.Pixels.Span, page.Layout, gray);

            return FromTones(AreaAverage.Shrink(gray, width, height, CosineTransform.Size));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(gray);
        }
    }

    /// <summary>Counts the bits in which two hashes differ.</summary>
    /// <param name="other">The other hash.</param>
    /// <returns>The number of bits, from 0 to 255.</returns>
    public int DistanceTo(PageHash other) =>
        BitOperations.PopCount(_a ^ other._a) + BitOperations.PopCount(_b ^ other._b)
        + BitOperations.PopCount(_c ^ other._c) + BitOperations.PopCount(_d ^ other._d);

    /// <summary>Formats the bits.</summary>
    /// <returns>64 hexadecimal digits.</returns>
    public override string ToString() => $"{_a:x16}{_b:x16}{_c:x16}{_d:x16}";

    private static PageHash FromTones(double[] tones)
    {
        var frequencies = CosineTransform.LowFrequencies(tones);
        var sorted = frequencies.ToImmutableArray().Sort();
        var median = sorted[Bits / 2];
        Span<ulong> words = stackalloc ulong[4];
        for (var i = 0; i < Bits; i++)
        {
            words[i / 64] |= frequencies[i] > median ? 1ul << (i % 64) : 0;
        }

        return new(words);
    }
}
