using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Redaction.Sdk.Preprocessing.Resizing;

/// <summary>The sums of rows and of columns that make averages over areas.</summary>
internal static class AreaKernels
{
    /// <summary>Writes a row times a weight.</summary>
    public static void Scale(ReadOnlySpan<byte> row, float weight, Span<float> sums)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var target = ref MemoryMarshal.GetReference(sums);
        var x = 0;
        for (; Vector256.IsHardwareAccelerated && x + 16 <= row.Length; x += 16)
        {
            var (low, high) = Load(ref source, x);
            (low * weight).StoreUnsafe(ref target, (nuint)x);
            (high * weight).StoreUnsafe(ref target, (nuint)x + 8);
        }

        for (; x < row.Length; x++)
        {
            sums[x] = row[x] * weight;
        }
    }

    /// <summary>Adds a row times a weight.</summary>
    public static void AddScaled(ReadOnlySpan<byte> row, float weight, Span<float> sums)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var target = ref MemoryMarshal.GetReference(sums);
        var x = 0;
        for (; Vector256.IsHardwareAccelerated && x + 16 <= row.Length; x += 16)
        {
            var (low, high) = Load(ref source, x);
            (Vector256.LoadUnsafe(ref target, (nuint)x) + (low * weight)).StoreUnsafe(ref target, (nuint)x);
            (Vector256.LoadUnsafe(ref target, (nuint)x + 8) + (high * weight)).StoreUnsafe(ref target, (nuint)x + 8);
        }

        for (; x < row.Length; x++)
        {
            sums[x] += row[x] * weight;
        }
    }

    /// <summary>Averages along a row of one channel.</summary>
    public static void AverageGray(ReadOnlySpan<float> sums, AreaTaps columns, Span<byte> result)
    {
        var width = result.Length / 4;
        var x = 0;
        for (; x + 4 <= width; x += 4)
        {
            var four = Vector128.Create(
                Sum(sums, columns, x), Sum(sums, columns, x + 1), Sum(sums, columns, x + 2), Sum(sums, columns, x + 3));
            var whole = Vector128.ConvertToInt32Native(Vector128.Round(four));
            var words = Vector128.Narrow(whole, whole);
            MemoryMarshal.Write(result[x..], Vector128.Narrow(words, words).AsUInt32().ToScalar());
        }

        for (; x < width; x++)
        {
            result[x] = (byte)MathF.Round(Sum(sums, columns, x));
        }
    }

    /// <summary>Averages along a row of three or four channels, into four of which the last means nothing.</summary>
    public static void AverageColor(ReadOnlySpan<float> sums, int step, AreaTaps columns, Span<byte> result)
    {
        var width = result.Length / 4;
        for (var x = 0; x < width; x++)
        {
            var weights = columns.Weights(x);
            var part = sums[(columns.Start(x) * step)..];
            var (first, second, third) = (0f, 0f, 0f);
            for (var i = 0; i < weights.Length; i++)
            {
                first += part[i * step] * weights[i];
                second += part[(i * step) + 1] * weights[i];
                third += part[(i * step) + 2] * weights[i];
            }

            result[4 * x] = (byte)MathF.Round(first);
            result[(4 * x) + 1] = (byte)MathF.Round(second);
            result[(4 * x) + 2] = (byte)MathF.Round(third);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(ReadOnlySpan<float> sums, AreaTaps columns, int x)
    {
        var weights = columns.PaddedWeights(x);
        ref var part = ref MemoryMarshal.GetReference(sums.Slice(columns.Start(x), weights.Length));
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var sum = Vector128<float>.Zero;
        for (nuint i = 0; i < (nuint)weights.Length; i += (nuint)Vector128<float>.Count)
        {
            sum += Vector128.LoadUnsafe(ref part, i) * Vector128.LoadUnsafe(ref weight, i);
        }

        return Vector128.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> Low, Vector256<float> High) Load(ref byte source, int x)
    {
        var words = Vector256.WidenLower(Vector128.LoadUnsafe(ref source, (nuint)x).ToVector256Unsafe());

        return (
            Vector256.ConvertToSingle(Vector256.WidenLower(words).AsInt32()),
            Vector256.ConvertToSingle(Vector256.WidenUpper(words).AsInt32()));
    }
}
