namespace Redaction.Sdk.Imaging.Tests.Support;

/// <summary>Reads single samples out of packed rows, one bit at a time.</summary>
public static class SlowSamples
{
    /// <summary>Reads a sample from what is given to <see cref="TestTiff.Write"/>.</summary>
    public static long Read(TestTiff tiff, byte[] stored, int x, int y, int sample)
    {
        var (row, index) = tiff.IsSeparate
            ? ((sample * tiff.Height) + y, x)
            : (y, (x * tiff.Samples) + sample);
        var value = 0L;
        for (var bit = 0; bit < tiff.Bits; bit++)
        {
            var (at, inByte) = Math.DivRem((index * tiff.Bits) + bit, 8);
            value = (value * 2) + ((stored[(row * tiff.RowBytes) + at] >> (7 - inByte)) & 1);
        }

        return tiff.Bits is 16 or 24 or 32 && BitConverter.IsLittleEndian ? Reversed(value, tiff.Bits / 8) : value;
    }

    // LibTiff takes and gives samples of these sizes in the byte order of the machine.
    private static long Reversed(long value, int bytes)
    {
        var reversed = 0L;
        for (var i = 0; i < bytes; i++)
        {
            reversed = (reversed * 256) + ((value >> (8 * i)) & 0xFF);
        }

        return reversed;
    }
}
