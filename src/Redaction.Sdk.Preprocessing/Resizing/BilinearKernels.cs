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
        var vectors = Vector256.IsHardwareAccelerated ? Readable(columns.First, Math.Min(first.Length, second.Length) - step - 4) : 0;
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        ref var target = ref MemoryMarshal.GetReference(result);
        var down = Vector256.Create(Vector128.Create(rows.First), Vector128.Create(rows.Second));
        for (var x = 0; x < vectors; x++)
        {
            var offset = columns.First[x];
            var left = Both(ref Unsafe.Add(ref a, offset), ref Unsafe.Add(ref b, offset));
            var right = Both(ref Unsafe.Add(ref a, offset + step), ref Unsafe.Add(ref b, offset + step));
            var across = ((left * columns.FirstWeight[x]) + (right * columns.SecondWeight[x])) >> 4;
            var mixed = (across * down) >> 16;
            var pixel = (mixed.GetLower() + mixed.GetUpper() + Vector128.Create(2)) >> 2;
            var words = Vector128.Narrow(pixel, pixel);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 4 * x), Vector128.Narrow(words, words).AsUInt32().ToScalar());
        }

        for (var x = vectors; x < width; x++)
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

    /// <summary>Reads eight neighbouring pairs of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(ref byte row, ref int offsets) => Vector256.Create(
        Pair(ref row, offsets), Pair(ref row, Unsafe.Add(ref offsets, 1)),
        Pair(ref row, Unsafe.Add(ref offsets, 2)), Pair(ref row, Unsafe.Add(ref offsets, 3)),
        Pair(ref row, Unsafe.Add(ref offsets, 4)), Pair(ref row, Unsafe.Add(ref offsets, 5)),
        Pair(ref row, Unsafe.Add(ref offsets, 6)), Pair(ref row, Unsafe.Add(ref offsets, 7)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pair(ref byte row, int offset) => Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref row, offset));

    /// <summary>Reads four bytes of each of two rows, one in a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Both(ref byte first, ref byte second)
    {
        var bytes = Vector128.Create(
            Unsafe.ReadUnaligned<uint>(ref first), Unsafe.ReadUnaligned<uint>(ref second), 0, 0).AsByte();

        return Vector256.WidenLower(Vector128.WidenLower(bytes).ToVector256Unsafe()).AsInt32();
    }

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
