using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Redaction.Sdk;

/// <summary>Turns rasters of every <see cref="PixelFormat"/> into grey ones.</summary>
/// <remarks>
/// Grey is the luma of ITU-R BT.601 (0.299 R + 0.587 G + 0.114 B) in fixed point:
/// <c>(77 R + 150 G + 29 B + 128) / 256</c>, rounded down. The weights add up to 256, so white stays white.
/// </remarks>
public static partial class PixelConversion
{
    private const int RedWeight = 77;
    private const int GreenWeight = 150;
    private const int BlueWeight = 29;
    private const int Rounding = 128;

    private static readonly Vector128<byte> ThreeToFour =
        Vector128.Create((byte)0, 1, 2, 15, 3, 4, 5, 15, 6, 7, 8, 15, 9, 10, 11, 15);

    /// <summary>Writes a raster as 8-bit grey, without a gap between rows.</summary>
    /// <param name="source">The bytes of the raster, at least <see cref="PixelLayout.ByteCount"/>.</param>
    /// <param name="layout">Where each pixel lies in <paramref name="source"/>.</param>
    /// <param name="destination">
    /// Shape [height, width], row-major, one byte a pixel. Unless the source is <see cref="PixelFormat.Gray1"/>, it may
    /// start where <paramref name="source"/> starts; it must not overlap with it in any other way.
    /// </param>
    /// <returns>The number of bytes written: width times height.</returns>
    /// <exception cref="ArgumentException">One of the spans is too short for the layout.</exception>
    public static int ToGray(ReadOnlySpan<byte> source, PixelLayout layout, Span<byte> destination)
    {
        var count = (long)layout.Width * layout.Height;
        if (source.Length < layout.ByteCount)
        {
            throw new ArgumentException($"The layout needs {layout.ByteCount} bytes.", nameof(source));
        }

        if (destination.Length < count)
        {
            throw new ArgumentException($"The result has {count} bytes.", nameof(destination));
        }

        for (var y = 0; y < layout.Height; y++)
        {
            // Sliced by length, not to the end: padding behind the last row need not be there.
            var row = source.Slice((int)((long)y * layout.Stride), layout.RowBytes);
            ConvertRow(row, layout.Format, destination.Slice(y * layout.Width, layout.Width));
        }

        return (int)count;
    }

    private static void ConvertRow(ReadOnlySpan<byte> row, PixelFormat format, Span<byte> gray)
    {
        if (format is PixelFormat.Gray8)
        {
            row.CopyTo(gray);
            return;
        }

        if (format is PixelFormat.Gray1)
        {
            ExpandBits(row, gray);
            return;
        }

        var redFirst = format is PixelFormat.Rgb24 or PixelFormat.Rgba32;
        var (first, third) = redFirst ? (RedWeight, BlueWeight) : (BlueWeight, RedWeight);
        var step = format.BytesPerPixel();
        var done = ConvertVectors(row, step, first, third, gray);

        for (var x = done; x < gray.Length; x++)
        {
            var pixel = row.Slice(x * step, 3);
            gray[x] = (byte)(((pixel[0] * first) + (pixel[1] * GreenWeight) + (pixel[2] * third) + Rounding) >> 8);
        }
    }

    /// <summary>Converts sixteen pixels at a time, as long as whole vectors can be read.</summary>
    private static int ConvertVectors(ReadOnlySpan<byte> row, int step, int first, int third, Span<byte> gray)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            return 0;
        }

        // The first and third channel sit in the low and high half of a 32-bit lane, the second in the low one.
        var outer = Vector128.Create((uint)(first | (third << 16))).AsUInt16();
        var inner = Vector128.Create((uint)GreenWeight).AsUInt16();
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var target = ref MemoryMarshal.GetReference(gray);

        // The last load starts twelve pixels in and always reads sixteen bytes.
        var x = 0;
        for (; x + 16 <= gray.Length && ((x + 12) * step) + 16 <= row.Length; x += 16)
        {
            var a = Luma(ref Unsafe.Add(ref source, x * step), step, outer, inner);
            var b = Luma(ref Unsafe.Add(ref source, (x + 4) * step), step, outer, inner);
            var c = Luma(ref Unsafe.Add(ref source, (x + 8) * step), step, outer, inner);
            var d = Luma(ref Unsafe.Add(ref source, (x + 12) * step), step, outer, inner);

            Vector128.Narrow(Vector128.Narrow(a, b), Vector128.Narrow(c, d)).StoreUnsafe(ref target, (nuint)x);
        }

        return x;
    }

    /// <summary>Computes the luma of four pixels, one in each 32-bit lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Luma(ref byte source, int step, Vector128<ushort> outer, Vector128<ushort> inner)
    {
        var bytes = Vector128.LoadUnsafe(ref source);
        var pixels = (step == 3 ? Vector128.Shuffle(bytes, ThreeToFour) : bytes).AsUInt32();
        var mask = Vector128.Create(0x00FF00FFu);

        // All sums stay below 2^16: the weights add up to 256, and 256 * 255 + 128 fits.
        var firstAndThird = (pixels & mask).AsUInt16() * outer;
        var second = ((pixels >>> 8) & mask).AsUInt16() * inner;
        var sums = (firstAndThird + second).AsUInt32();

        return (sums + (sums << 16) + Vector128.Create((uint)Rounding << 16)) >>> 24;
    }
}
