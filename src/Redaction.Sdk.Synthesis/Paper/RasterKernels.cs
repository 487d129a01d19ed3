using System.Numerics;

namespace Redaction.Sdk.Synthesis;

/// <summary>What scanners do to pixels, on rows of bytes without gaps; an alpha channel is left at 255.</summary>
internal static class RasterKernels
{
    /// <summary>Softens along the rows and down the columns: each byte becomes the mean of itself and its neighbours.</summary>
    /// <param name="pixels">The bytes, changed in place.</param>
    /// <param name="stride">The bytes of a row.</param>
    /// <param name="step">The bytes of a pixel.</param>
    public static void Soften(Span<byte> pixels, int stride, int step)
    {
        var height = pixels.Length / stride;
        var above = new byte[stride];
        var row = new byte[stride];
        pixels[..stride].CopyTo(above);
        for (var y = 0; y < height; y++)
        {
            var current = pixels.Slice(y * stride, stride);
            var below = y + 1 < height ? pixels.Slice((y + 1) * stride, stride) : current;
            current.CopyTo(row);
            Mean(above, row, below, current);
            row.CopyTo(above, 0);
            current.CopyTo(row);
            Mean(row.AsSpan(..^(2 * step)), row.AsSpan(step..^step), row.AsSpan((2 * step)..), current[step..^step]);
        }
    }

    /// <summary>Adds grain from a tile of signed bytes, the same to every channel.</summary>
    public static void AddGrain(Span<byte> pixels, ReadOnlySpan<byte> lighter, ReadOnlySpan<byte> darker, int start)
    {
        var at = start % lighter.Length;
        while (pixels.Length > 0)
        {
            var count = Math.Min(pixels.Length, lighter.Length - at);
            AddSaturating(pixels[..count], lighter.Slice(at, count), darker.Slice(at, count));
            pixels = pixels[count..];
            at = 0;
        }
    }

    /// <summary>Maps every byte through a table.</summary>
    public static void Map(Span<byte> pixels, ReadOnlySpan<byte> table)
    {
        foreach (ref var value in pixels)
        {
            value = table[value];
        }
    }

    private static void Mean(ReadOnlySpan<byte> before, ReadOnlySpan<byte> middle, ReadOnlySpan<byte> after, Span<byte> result)
    {
        var i = 0;
        for (; i <= result.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var sides = Mean(new Vector<byte>(before[i..]), new Vector<byte>(after[i..]));
            Mean(sides, new Vector<byte>(middle[i..])).CopyTo(result[i..]);
        }

        for (; i < result.Length; i++)
        {
            var sides = (before[i] + after[i]) / 2;
            result[i] = (byte)((sides + middle[i]) / 2);
        }
    }

    // The mean of two bytes without a carry: what they share, and half of what they do not.
    private static Vector<byte> Mean(Vector<byte> a, Vector<byte> b) =>
        (a & b) + Vector.ShiftRightLogical((a ^ b) & new Vector<byte>(0xFE), 1);

    private static void AddSaturating(Span<byte> pixels, ReadOnlySpan<byte> lighter, ReadOnlySpan<byte> darker)
    {
        var i = 0;
        for (; i <= pixels.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var value = Vector.AddSaturate(new Vector<byte>(pixels[i..]), new Vector<byte>(lighter[i..]));
            Vector.SubtractSaturate(value, new Vector<byte>(darker[i..])).CopyTo(pixels[i..]);
        }

        for (; i < pixels.Length; i++)
        {
            pixels[i] = (byte)Math.Clamp(Math.Min(pixels[i] + lighter[i], 255) - darker[i], 0, 255);
        }
    }
}
