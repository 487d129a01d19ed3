using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>One bit a pixel, 64 pixels a word; bits behind the last pixel of a row are 0.</summary>
internal sealed partial class BitMask : IDisposable
{
    private readonly ulong[] _words;

    private BitMask(int width, int height)
    {
        (Width, Height, RowWords) = (width, height, (width + 63) / 64);
        _words = ArrayPool<ulong>.Shared.Rent(checked(RowWords * height));
    }

    public int Width { get; }

    public int Height { get; }

    public int RowWords { get; }

    public PixelBox Bounds => new(0, 0, Width, Height);

    /// <summary>Marks the pixels that are darker than a level.</summary>
    public static BitMask DarkerThan(GrayPlane plane, byte level)
    {
        var mask = new BitMask(plane.Width, plane.Height);
        for (var y = 0; y < plane.Height; y++)
        {
            MarkDarker(plane.Row(y), level, mask.Row(y));
        }

        return mask;
    }

    public BitMask Copy()
    {
        var copy = new BitMask(Width, Height);
        _words.AsSpan(0, RowWords * Height).CopyTo(copy._words);

        return copy;
    }

    public Span<ulong> Row(int y) => _words.AsSpan(y * RowWords, RowWords);

    public bool this[int x, int y] => (_words[(y * RowWords) + (x >> 6)] >> x & 1) != 0;

    /// <summary>Counts the marked pixels in a part of a row.</summary>
    public int Count(int y, int left, int right)
    {
        (left, right) = (Math.Max(left, 0), Math.Min(right, Width));
        if (left >= right || y < 0 || y >= Height)
        {
            return 0;
        }

        var row = Row(y);
        var (first, last) = (left >> 6, (right - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << left, ulong.MaxValue >> (63 - ((right - 1) & 63)));
        if (first == last)
        {
            return BitOperations.PopCount(row[first] & head & tail);
        }

        var count = BitOperations.PopCount(row[first] & head) + BitOperations.PopCount(row[last] & tail);
        for (var i = first + 1; i < last; i++)
        {
            count += BitOperations.PopCount(row[i]);
        }

        return count;
    }

    /// <summary>Counts the marked pixels in a box; what lies outside the mask is unmarked.</summary>
    public int Count(PixelBox box)
    {
        var count = 0;
        for (var y = Math.Max(box.Top, 0); y < Math.Min(box.Bottom, Height); y++)
        {
            count += Count(y, box.Left, box.Right);
        }

        return count;
    }

    /// <summary>Measures the share of a box that is marked, from 0 to 1.</summary>
    public double Share(PixelBox box) => box.IsEmpty ? 0 : (double)Count(box) / box.Area;

    /// <summary>Marks a part of a row.</summary>
    public void Mark(int y, int left, int right)
    {
        var row = Row(y);
        for (var x = left; x < right;)
        {
            var end = Math.Min(right, (x | 63) + 1);
            row[x >> 6] |= (ulong.MaxValue << x) & (ulong.MaxValue >> (63 - ((end - 1) & 63)));
            x = end;
        }
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_words);

    /// <summary>Compares 64 pixels at a time; the row is padded with white to a multiple of that.</summary>
    internal static void MarkDarker(ReadOnlySpan<byte> pixels, byte level, Span<ulong> destination)
    {
        var limit = Vector512.Create(level);
        var groups = MemoryMarshal.Cast<byte, Vector512<byte>>(pixels);
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = Vector512.LessThan(groups[i], limit).ExtractMostSignificantBits();
        }
    }
}
