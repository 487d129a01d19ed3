using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Redaction.Sdk;

public static partial class PixelConversion
{
    private static readonly Vector128<byte> BitOfLane = Vector128.Create(0x01020408_10204080ul).AsByte();

    /// <summary>Turns bits into bytes of 0 or 255, sixteen at a time.</summary>
    private static void ExpandBits(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        ref var target = ref MemoryMarshal.GetReference(gray);
        var x = 0;
        for (; Vector128.IsHardwareAccelerated && x + 16 <= gray.Length; x += 16)
        {
            // Each of two bytes is spread over eight lanes, and each lane keeps its own bit.
            var bits = Vector128.Create(
                Vector64.Create(row[x >> 3]), Vector64.Create(row[(x >> 3) + 1])) & BitOfLane;
            Vector128.Equals(bits, BitOfLane).StoreUnsafe(ref target, (nuint)x);
        }

        for (; x < gray.Length; x++)
        {
            gray[x] = (row[x >> 3] & (0x80 >> (x & 7))) == 0 ? byte.MinValue : byte.MaxValue;
        }
    }
}
