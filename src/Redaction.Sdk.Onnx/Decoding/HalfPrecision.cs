using System.Numerics;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Widens numbers of half precision, exactly.</summary>
internal static class HalfPrecision
{
    /// <summary>Widens every number of a span.</summary>
    /// <param name="source">The numbers; NaN and infinity too.</param>
    /// <param name="destination">Receives as many numbers; must not overlap the source.</param>
    public static void Widen(ReadOnlySpan<Half> source, Span<float> destination)
    {
        var bits = System.Runtime.InteropServices.MemoryMarshal.Cast<Half, ushort>(source);
        var i = 0;
        for (; i <= source.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            Vector.Widen(new Vector<ushort>(bits[i..]), out var low, out var high);
            Widen(low).CopyTo(destination[i..]);
            Widen(high).CopyTo(destination[(i + Vector<float>.Count)..]);
        }

        for (; i < source.Length; i++)
        {
            destination[i] = (float)source[i];
        }
    }

    // Exponent and fraction move into place; the product with 2^112 sets the bias right and is exact for subnormal
    // numbers too. The largest exponent means NaN or infinity in both formats and is put back afterwards.
    private static Vector<float> Widen(Vector<uint> half)
    {
        var magnitude = (half & new Vector<uint>(0x7FFF)) << 13;
        var special = Vector.GreaterThanOrEqual(magnitude, new Vector<uint>(0x7C00u << 13));
        var scaled = Vector.AsVectorUInt32(Vector.AsVectorSingle(magnitude) * new Vector<float>(5.192296858534828e33f));
        var value = Vector.ConditionalSelect(special, magnitude | new Vector<uint>(0x7F800000u), scaled);

        return Vector.AsVectorSingle(value | ((half & new Vector<uint>(0x8000)) << 16));
    }
}
