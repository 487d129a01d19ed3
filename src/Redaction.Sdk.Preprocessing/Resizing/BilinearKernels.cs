using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Redaction.Sdk.Preprocessing.Resizing;

/// <summary>Mixes two rows of the source into a row of the result.</summary>
/// <remarks>
/// Across: <c>h = left * weight + right * weight</c>, exact. Down: <c>((h >> 4) * weight >> 16)</c> of both rows, added,
/// plus 2, <c>>> 2</c>: the fixed point of OpenCV, whose 22 bits of fraction are dropped in these steps.
/// </remarks>
internal static class BilinearKernels
{
    // Left and right byte of each channel as two words of a lane. Every processor reads index 255 as zero.
    private static readonly Vector128<byte> PairsOfThree =
        Vector128.Create((byte)0, 255, 3, 255, 1, 255, 4, 255, 2, 255, 5, 255, 255, 255, 255, 255);

    private static readonly Vector128<byte> PairsOfFour =
        Vector128.Create((byte)0, 255, 4, 255, 1, 255, 5, 255, 2, 255, 6, 255, 255, 255, 255, 255);

    /// <summary>Mixes rows of one byte a pixel.</summary>
    public static void Gray(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, BilinearTaps columns, (int First, int Second) rows, Span<byte> result)
    {
        var width = columns.First.Length;
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        ref var offsets = ref MemoryMarshal.GetReference(columns.First);
        ref var left = ref MemoryMarshal.GetReference(columns.FirstWeight);
        ref var right = ref MemoryMarshal.GetReference(columns.SecondWeight);
        ref var target = ref MemoryMarshal.GetReference(result);
        var x = 0;
        for (; Vector256.IsHardwareAccelerated && x + 8 <= width; x += 8)
        {
            var (weightLeft, weightRight) =
                (Vector256.LoadUnsafe(ref left, (nuint)x), Vector256.LoadUnsafe(ref right, (nuint)x));
            var above = Across(Pairs(ref a, ref Unsafe.Add(ref offsets, x)), weightLeft, weightRight);
            var below = Across(Pairs(ref b, ref Unsafe.Add(ref offsets, x)), weightLeft, weightRight);
            var mixed = Down(above * rows.First, below * rows.Second);
            var words = Vector128.Narrow(mixed.GetLower(), mixed.GetUpper());
            Vector128.Narrow(words, words).AsByte().GetLower().StoreUnsafe(ref target, (nuint)x);
        }

        for (; x < width; x++)
        {
            var (offset, weights) = (columns.First[x], (columns.FirstWeight[x], columns.SecondWeight[x]));
            result[x] = Mix(first[offset..], second[offset..], 1, weights, rows);
        }
    }

    /// <summary>Mixes rows of three or four bytes a pixel into one of four, the last of which means nothing.</summary>
    public static void Color(
        ReadOnlySpan<byte> first,
        ReadOnlySpan<byte> second,
        int step,
        BilinearTaps columns,
        (int First, int Second) rows,
        Span<byte> result)
    {
        var width = columns.First.Length;
        var vectors = Vector256.IsHardwareAccelerated ? Readable(columns.First, Math.Min(first.Length, second.Length) - 8) : 0;
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        ref var offsets = ref MemoryMarshal.GetReference(columns.First);
        ref var left = ref MemoryMarshal.GetReference(columns.FirstWeight);
        ref var right = ref MemoryMarshal.GetReference(columns.SecondWeight);
        ref var target = ref MemoryMarshal.GetReference(result);
        var order = step == 3 ? PairsOfThree : PairsOfFour;
        var down = Vector256.Create(Vector128.Create(rows.First), Vector128.Create(rows.Second));
        var x = 0;
        for (; x + 4 <= vectors; x += 4)
        {
            var one = Pixel(ref a, ref b, Unsafe.Add(ref offsets, x), Unsafe.Add(ref left, x), Unsafe.Add(ref right, x), order, down);
            var two = Pixel(
                ref a, ref b, Unsafe.Add(ref offsets, x + 1), Unsafe.Add(ref left, x + 1), Unsafe.Add(ref right, x + 1), order, down);
            var three = Pixel(
                ref a, ref b, Unsafe.Add(ref offsets, x + 2), Unsafe.Add(ref left, x + 2), Unsafe.Add(ref right, x + 2), order, down);
            var four = Pixel(
                ref a, ref b, Unsafe.Add(ref offsets, x + 3), Unsafe.Add(ref left, x + 3), Unsafe.Add(ref right, x + 3), order, down);
            Vector128.Narrow(Vector128.Narrow(one, two), Vector128.Narrow(three, four)).AsByte().StoreUnsafe(ref target, (nuint)(4 * x));
        }

        for (; x < width; x++)
        {
            var (offset, weights) = (columns.First[x], (columns.FirstWeight[x], columns.SecondWeight[x]));
            for (var channel = 0; channel < 3; channel++)
            {
                result[(4 * x) + channel] =
                    Mix(first[(offset + channel)..], second[(offset + channel)..], step, weights, rows);
            }
        }
    }

    /// <summary>Mixes four bytes, one of each corner.</summary>
    private static byte Mix(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int step, (int Left, int Right) columns, (int First, int Second) rows)
    {
        var above = (first[0] * columns.Left) + (first[step] * columns.Right);
        var below = (second[0] * columns.Left) + (second[step] * columns.Right);

        return (byte)(((((above >> 4) * rows.First) >> 16) + (((below >> 4) * rows.Second) >> 16) + 2) >> 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Across(Vector256<int> pairs, Vector256<int> left, Vector256<int> right) =>
        (((pairs & Vector256.Create(0xFF)) * left) + ((pairs >>> 8) * right)) >> 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Down(Vector256<int> above, Vector256<int> below) =>
        ((above >> 16) + (below >> 16) + Vector256.Create(2)) >> 2;

    /// <summary>Reads eight neighbouring pairs of bytes, the left of each in the low half of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(ref byte row, ref int offsets)
    {
        var words = Vector128.Create(
            Pair(ref row, offsets), Pair(ref row, Unsafe.Add(ref offsets, 1)),
            Pair(ref row, Unsafe.Add(ref offsets, 2)), Pair(ref row, Unsafe.Add(ref offsets, 3)),
            Pair(ref row, Unsafe.Add(ref offsets, 4)), Pair(ref row, Unsafe.Add(ref offsets, 5)),
            Pair(ref row, Unsafe.Add(ref offsets, 6)), Pair(ref row, Unsafe.Add(ref offsets, 7)));

        return Vector256.WidenLower(words.ToVector256Unsafe()).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Pair(ref byte row, int offset) => Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref row, offset));

    /// <summary>Mixes the four corners of a pixel in every channel: its two neighbours of a row lie in the same eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Pixel(
        ref byte first, ref byte second, int offset, int left, int right, Vector128<byte> order, Vector256<int> down)
    {
        var pairs = Vector256.Create(
            Vector128.ShuffleNative(Eight(ref first, offset), order), Vector128.ShuffleNative(Eight(ref second, offset), order)).AsInt32();
        var across = (((pairs & Vector256.Create(0xFFFF)) * left) + ((pairs >>> 16) * right)) >> 4;
        var mixed = (across * down) >> 16;

        return (mixed.GetLower() + mixed.GetUpper() + Vector128.Create(2)) >> 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Eight(ref byte row, int offset) =>
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref row, offset))).AsByte();

    /// <summary>Counts the columns whose vectors end within the row.</summary>
    private static int Readable(ReadOnlySpan<int> offsets, int last)
    {
        var count = offsets.Length;
        while (count > 0 && offsets[count - 1] > last)
        {
            count--;
        }

        return count;
    }
}
