using System.Numerics;
using System.Runtime.InteropServices;

namespace Redaction.Sdk.Imaging;

/// <summary>Changes the order of the channels of a colour.</summary>
internal static class ChannelOrder
{
    /// <summary>Copies pixels of four bytes, with the first and the third exchanged.</summary>
    public static void SwapRedAndBlue(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        var from = MemoryMarshal.Cast<byte, uint>(source);
        var to = MemoryMarshal.Cast<byte, uint>(destination)[..from.Length];
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = (from[i] & 0xFF00FF00) | (BitOperations.RotateLeft(from[i], 16) & 0x00FF00FF);
        }
    }
}
