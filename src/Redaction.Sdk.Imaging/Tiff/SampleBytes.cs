using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Turns rows of samples of 1 to 32 bits into bytes: 0 is the darkest, 255 the lightest.</summary>
/// <remarks>Samples that number the colours of a palette, of at most 8 bits, stay as they are.</remarks>
internal sealed class SampleBytes
{
    private readonly int _bits;
    private readonly byte _inversion;

    // What the largest sample becomes.
    private readonly byte _top;

    // For each byte of 1-bit samples, the eight bytes that it becomes, in the order of memory.
    private readonly byte[] _eightPixels;

    public SampleBytes(TiffPageFormat format)
    {
        _bits = format.Bits;
        _top = format.Photometric is Photometric.PALETTE ? (byte)((1 << format.Bits) - 1) : byte.MaxValue;

        // Flipping the sign bit of the byte that remains of a signed sample moves the least one to black.
        _inversion = (byte)((format.IsSigned ? 0x80 : 0) ^ (format.IsZeroWhite ? 0xFF : 0));
        _eightPixels = _bits == 1 ? EightPixels() : [];
    }

    /// <summary>Gets the byte that reads as white samples, however many bits they have.</summary>
    public byte White => (byte)~_inversion;

    /// <summary>Unpacks a row.</summary>
    /// <param name="row">
    /// The samples, the first in the highest bits; those of 16, 24 and 32 bits in the machine's byte order. What is
    /// in it afterwards is of no use.
    /// </param>
    /// <param name="bytes">One byte for each sample.</param>
    public void Unpack(Span<byte> row, Span<byte> bytes)
    {
        switch (_bits)
        {
            case 1:
                UnpackBits(row, bytes);
                break;
            case 8:
                UnpackBytes(row, bytes);
                break;
            case 16:
                UnpackWords(MemoryMarshal.Cast<byte, ushort>(row), bytes);
                break;
            case 24 or 32 when BitConverter.IsLittleEndian:
                ReverseSamples(row, _bits / 8);
                UnpackAny(row, bytes);
                break;
            default:
                UnpackAny(row, bytes);
                break;
        }
    }

    private void UnpackBits(ReadOnlySpan<byte> row, Span<byte> bytes)
    {
        var eights = MemoryMarshal.Cast<byte, ulong>(_eightPixels);
        var targets = MemoryMarshal.Cast<byte, ulong>(bytes);
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = eights[row[i]];
        }

        for (var x = targets.Length * 8; x < bytes.Length; x++)
        {
            bytes[x] = _eightPixels[(row[x >> 3] * 8) + (x & 7)];
        }
    }

    private void UnpackBytes(ReadOnlySpan<byte> row, Span<byte> bytes)
    {
        row[..bytes.Length].CopyTo(bytes);
        if (_inversion != 0)
        {
            foreach (ref var sample in bytes)
            {
                sample ^= _inversion;
            }
        }
    }

    private void UnpackWords(ReadOnlySpan<ushort> row, Span<byte> bytes)
    {
        for (var x = 0; x < bytes.Length; x++)
        {
            // 257 = 65535 / 255: the nearest of the 256 levels.
            bytes[x] = (byte)(((row[x] + 128) / 257) ^ _inversion);
        }
    }

    private static void ReverseSamples(Span<byte> row, int size)
    {
        for (; row.Length >= size; row = row[size..])
        {
            row[..size].Reverse();
        }
    }

    private void UnpackAny(ReadOnlySpan<byte> row, Span<byte> bytes)
    {
        var largest = (1UL << _bits) - 1;
        var (read, held, next) = (0UL, 0, 0);
        foreach (ref var target in bytes)
        {
            for (; held < _bits; held += 8)
            {
                read = (read << 8) | row[next++];
            }

            held -= _bits;
            var sample = (read >> held) & largest;
            target = (byte)((((sample * _top) + (largest / 2)) / largest) ^ _inversion);
        }
    }

    private byte[] EightPixels()
    {
        var table = new byte[256 * 8];
        for (var i = 0; i < table.Length; i++)
        {
            var isSet = ((i >> 3) & (0x80 >> (i & 7))) != 0;
            table[i] = (byte)((isSet ? _top : 0) ^ _inversion);
        }

        return table;
    }
}
