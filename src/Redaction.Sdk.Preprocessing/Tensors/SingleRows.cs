using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Redaction.Sdk.Preprocessing.Tensors;

/// <summary>Normalises rows of bytes to single precision, with the very arithmetic that fills the tables.</summary>
internal static class SingleRows
{
    /// <summary>Writes a row of one byte a pixel.</summary>
    /// <returns>The number of pixels written; the last few are left.</returns>
    public static int Gray(ReadOnlySpan<byte> row, float mean, float deviation, Span<float> target)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var result = ref MemoryMarshal.GetReference(target);
        var x = 0;
        for (; Vector256.IsHardwareAccelerated && x + 16 <= row.Length; x += 16)
        {
            var words = Vector256.WidenLower(Vector128.LoadUnsafe(ref source, (nuint)x).ToVector256Unsafe());
            Normalize(Vector256.WidenLower(words), mean, deviation).StoreUnsafe(ref result, (nuint)x);
            Normalize(Vector256.WidenUpper(words), mean, deviation).StoreUnsafe(ref result, (nuint)x + 8);
        }

        return x;
    }

    /// <summary>Writes one channel of a row of four bytes a pixel.</summary>
    /// <returns>The number of pixels written; the last few are left.</returns>
    public static int Channel(ReadOnlySpan<byte> row, int channel, float mean, float deviation, Span<float> target)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var result = ref MemoryMarshal.GetReference(target);
        var x = 0;
        for (; Vector256.IsHardwareAccelerated && x + 8 <= row.Length / 4; x += 8)
        {
            var pixels = Vector256.LoadUnsafe(ref source, (nuint)(4 * x)).AsUInt32();
            Normalize((pixels >>> (8 * channel)) & Vector256.Create(0xFFu), mean, deviation).StoreUnsafe(ref result, (nuint)x);
        }

        return x;
    }

    private static Vector256<float> Normalize(Vector256<uint> values, float mean, float deviation) =>
        (Vector256.ConvertToSingle(values.AsInt32()) - Vector256.Create(mean)) / deviation;
}
