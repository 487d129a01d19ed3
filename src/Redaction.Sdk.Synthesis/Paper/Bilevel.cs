using System.Buffers;

namespace Redaction.Sdk.Synthesis;

/// <summary>Makes black and white of shades, as fax machines, copiers and scanners of old did.</summary>
internal static class Bilevel
{
    // The 4 x 4 ordered dither matrix of Bayer (1973), as thresholds in 16ths.
    private static readonly byte[] Bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

    internal enum Method
    {
        Threshold,
        Ordered,
        Noise,
    }

    /// <summary>Reduces an oversampled page to the size of the finished one, every drawn pixel black or white.</summary>
    /// <param name="source">The drawn page, four bytes a pixel; its size is that of the result times the oversampling.</param>
    /// <param name="result">The finished page, four bytes a pixel.</param>
    /// <param name="width">The width of the finished page.</param>
    /// <param name="oversampling">1 or 2.</param>
    /// <param name="method">How shades become dots.</param>
    /// <param name="threshold">What is darker becomes black.</param>
    /// <param name="random">Strays the threshold.</param>
    public static void Reduce(
        ReadOnlySpan<byte> source, Span<byte> result, int width, int oversampling, Method method, int threshold, SeededRandom random)
    {
        var drawnWidth = width * oversampling;
        var drawnHeight = source.Length / 4 / drawnWidth;
        var gray = ArrayPool<byte>.Shared.Rent(drawnWidth * drawnHeight);
        PixelConversion.ToGray(source, PixelLayout.Packed(drawnWidth, drawnHeight, PixelFormat.Bgra32), gray.AsSpan(0, drawnWidth * drawnHeight));
        Span<byte> thresholds = stackalloc byte[64];
        for (var y = 0; y < drawnHeight; y++)
        {
            Thresholds(thresholds, method, threshold, y, random);
            Dot(gray.AsSpan(y * drawnWidth, drawnWidth), thresholds);
        }

        Gather(gray, result, width, drawnHeight / oversampling, oversampling);
        ArrayPool<byte>.Shared.Return(gray);
    }

    private static void Thresholds(Span<byte> thresholds, Method method, int threshold, int y, SeededRandom random)
    {
        var bits = random.NextBits();
        for (var x = 0; x < thresholds.Length; x++)
        {
            thresholds[x] = (byte)Math.Clamp(method switch
            {
                Method.Ordered => 24 + (Bayer[((y & 3) * 4) + (x & 3)] * 13),
                Method.Noise => 40 + (int)(bits >> (x & 31) & 0xFF) * 3 / 4,
                _ => threshold + (int)(bits >> (x & 31) & 7) - 4,
            }, 1, 254);
        }
    }

    private static void Dot(Span<byte> row, ReadOnlySpan<byte> thresholds)
    {
        for (var x = 0; x < row.Length; x++)
        {
            row[x] = row[x] < thresholds[x & 63] ? (byte)0 : (byte)255;
        }
    }

    private static void Gather(ReadOnlySpan<byte> dots, Span<byte> result, int width, int height, int oversampling)
    {
        var drawnWidth = width * oversampling;
        for (var y = 0; y < height; y++)
        {
            var first = dots.Slice(y * oversampling * drawnWidth, drawnWidth);
            var second = oversampling == 2 ? dots.Slice(((y * 2) + 1) * drawnWidth, drawnWidth) : first;
            var row = result.Slice(y * width * 4, width * 4);
            for (var x = 0; x < width; x++)
            {
                var at = x * oversampling;
                var next = at + oversampling - 1;
                var level = (byte)((first[at] + first[next] + second[at] + second[next]) / 4);
                (row[x * 4], row[(x * 4) + 1], row[(x * 4) + 2], row[(x * 4) + 3]) = (level, level, level, 255);
            }
        }
    }
}
