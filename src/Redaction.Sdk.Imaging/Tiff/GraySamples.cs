using System.Runtime.InteropServices;

namespace Redaction.Sdk.Imaging;

/// <summary>Turns rows of 1, 2, 4, 8 or 16-bit grey samples into bytes.</summary>
internal sealed class GraySamples
{
    private readonly int _bits;
    private readonly byte _inversion;

    // For each byte of 1-bit samples, the eight bytes that it becomes, in the order of memory.
    private readonly byte[] _eightPixels;

    public GraySamples(int bits, bool isSigned, bool whiteIsZero)
    {
        // Flipping the sign bit of the byte that remains of a signed sample moves the least one to black.
        (_bits, _inversion) = (bits, (byte)((isSigned ? 0x80 : 0) ^ (whiteIsZero ? 0xFF : 0)));
        _eightPixels = bits == 1 ? EightPixels() : [];
    }

    /// <summary>Gets the byte that reads as white pixels.</summary>
    public byte White => (byte)~_inversion;

    /// <summary>Unpacks a row.</summary>
    /// <param name="row">The samples, the first in the highest bits; 16-bit samples in the machine's byte order.</param>
    /// <param name="gray">One byte for each pixel.</param>
    public void Unpack(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        switch (_bits)
        {
            case 1:
                UnpackBits(row, gray);
                break;
            case 8:
                UnpackBytes(row, gray);
                break;
            case 16:
                UnpackWords(MemoryMarshal.Cast<byte, ushort>(row), gray);
                break;
            default:
                UnpackPart(row, gray);
                break;
        }
    }

    private void UnpackBits(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        var eights = MemoryMarshal.Cast<byte, ulong>(_eightPixels);
        var targets = MemoryMarshal.Cast<byte, ulong>(gray);
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = eights[row[i]];
        }

        for (var x = targets.Length * 8; x < gray.Length; x++)
        {
            gray[x] = _eightPixels[(row[x >> 3] * 8) + (x & 7)];
        }
    }

    private void UnpackBytes(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        row[..gray.Length].CopyTo(gray);
        if (_inversion != 0)
        {
            foreach (ref var sample in gray)
            {
                sample ^= _inversion;
            }
        }
    }

    private void UnpackWords(ReadOnlySpan<ushort> row, Span<byte> gray)
    {
        for (var x = 0; x < gray.Length; x++)
        {
            // 257 = 65535 / 255: the nearest of the 256 levels.
            gray[x] = (byte)(((row[x] + 128) / 257) ^ _inversion);
        }
    }

    private void UnpackPart(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        var (largest, each) = ((1 << _bits) - 1, 8 / _bits);
        for (var x = 0; x < gray.Length; x++)
        {
            var sample = (row[x / each] >> (8 - _bits - (x % each * _bits))) & largest;
            gray[x] = (byte)((sample * 255 / largest) ^ _inversion);
        }
    }

    private byte[] EightPixels()
    {
        var table = new byte[256 * 8];
        for (var i = 0; i < table.Length; i++)
        {
            var isSet = ((i >> 3) & (0x80 >> (i & 7))) != 0;
            table[i] = (byte)((isSet ? 0xFF : 0) ^ _inversion);
        }

        return table;
    }
}
