using System.Numerics;
using System.Runtime.InteropServices;

namespace Redaction.Sdk.Synthesis;

/// <summary>Makes black and white of shades, as fax machines, copiers and scanners of old did.</summary>
internal static class Bilevel
{
    // How often a row of thresholds repeats itself, in pixels; a whole number of the widest vectors.
    private const int Period = 256;

    // The 4 x 4 ordered dither matrix of Bayer (1973), as thresholds in 16ths.
    private static readonly byte[] Bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

    internal enum Method
    {
        Threshold,
        Ordered,
        Noise,
    }

    /// <summary>Makes every pixel of a grey page black or white, in place.</summary>
    /// <param name="gray">The page, rows without gaps.</param>
    /// <param name="width">The width, in pixels.</param>
    /// <param name="method">How shades become dots.</param>
    /// <param name="threshold">What is darker becomes black; the other methods have thresholds of their own.</param>
    /// <param name="random">Strays the threshold.</param>
    public static void Dot(Span<byte> gray, int width, Method method, int threshold, SeededRandom random)
    {
        Span<byte> thresholds = stackalloc byte[Period];
        Span<byte> noise = stackalloc byte[Period];
        var spread = random.Between(4, 40);
        for (var y = 0; y < gray.Length / width; y++)
        {
            Noise(noise, random);
            for (var x = 0; x < Period; x++)
            {
                thresholds[x] = (byte)Math.Clamp(method switch
                {
                    Method.Ordered => 24 + (Bayer[((y & 3) * 4) + (x & 3)] * 13),
                    Method.Noise => 40 + (noise[x] * 3 / 4),
                    _ => threshold + (((noise[x] - 128) * spread) >> 8),
                }, 1, 254);
            }

            Compare(gray.Slice(y * width, width), thresholds);
        }
    }

    /// <summary>Writes a page of dots at its finished size.</summary>
    /// <param name="dots">The dots, rows without gaps: twice or once as many, each way, as the result has pixels.</param>
    /// <param name="result">The finished page, four bytes a pixel.</param>
    /// <param name="width">The width of the finished page.</param>
    /// <param name="oversampling">1 or 2.</param>
    public static void Gather(ReadOnlySpan<byte> dots, Span<byte> result, int width, int oversampling)
    {
        var drawnWidth = width * oversampling;
        for (var y = 0; y < result.Length / 4 / width; y++)
        {
            var first = dots.Slice(y * oversampling * drawnWidth, drawnWidth);
            var second = oversampling == 2 ? dots.Slice(((y * 2) + 1) * drawnWidth, drawnWidth) : first;
            var row = MemoryMarshal.Cast<byte, uint>(result.Slice(y * width * 4, width * 4));
            for (var x = 0; x < row.Length; x++)
            {
                var at = x * oversampling;
                var next = at + oversampling - 1;
                var level = (uint)(first[at] + first[next] + second[at] + second[next]) / 4;
                row[x] = 0xFF000000 | (level * 0x010101);
            }
        }
    }

    private static void Noise(Span<byte> noise, SeededRandom random)
    {
        foreach (ref var bits in MemoryMarshal.Cast<byte, ulong>(noise))
        {
            bits = random.NextBits();
        }
    }

    private static void Compare(Span<byte> row, ReadOnlySpan<byte> thresholds)
    {
        var x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            var levels = new Vector<byte>(row[x..]);
            Vector.GreaterThanOrEqual(levels, new Vector<byte>(thresholds[(x % Period)..])).CopyTo(row[x..]);
        }

        for (; x < row.Length; x++)
        {
            row[x] = row[x] < thresholds[x % Period] ? (byte)0 : (byte)255;
        }
    }
}
