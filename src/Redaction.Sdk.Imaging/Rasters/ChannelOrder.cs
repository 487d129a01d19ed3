using System.Numerics;
using System.Runtime.InteropServices;

namespace Redaction.Sdk.Imaging;

/// <summary>Changes the order of the channels of a colour.</summary>
internal static class ChannelOrder
{
    /// <summary>Copies pixels of red, green, blue and anything to blue, green, red and full alpha.</summary>
    public static void ToOpaqueBgra(ReadOnlySpan<byte> rgba, Span<byte> bgra)
    {
        var from = MemoryMarshal.Cast<byte, uint>(rgba);
        var to = MemoryMarshal.Cast<byte, uint>(bgra)[..from.Length];
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = 0xFF000000 | (from[i] & 0xFF00) | (BitOperations.RotateLeft(from[i], 16) & 0x00FF00FF);
        }
    }
}
