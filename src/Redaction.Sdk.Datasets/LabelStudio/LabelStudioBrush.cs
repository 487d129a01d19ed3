using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>Brush strokes of Label Studio: a picture of four channels, packed bit by bit as the library rle-pack does.</summary>
/// <remarks>
/// First 32 bits for the number of values, five bits for the width of a value less one, and four times four bits for the
/// widths of lengths less one. Then runs: a bit that says whether one value is repeated, two bits that choose the width
/// of the length, the length less one, and the value once or each of them. The fourth channel, opacity, is the mask.
/// </remarks>
internal static class LabelStudioBrush
{
    private const int Channels = 4;

    // What Label Studio itself writes.
    private static readonly int[] LengthBits = [3, 4, 8, 16];

    public static byte[] Write(RunLengthMask mask)
    {
        var pixels = mask.ToPixels();
        BitWriter bits = new();
        bits.Write((uint)pixels.Length * Channels, 32);
        bits.Write(7, 5);
        foreach (var width in LengthBits)
        {
            bits.Write((uint)width - 1, 4);
        }

        for (var start = 0; start < pixels.Length;)
        {
            var end = start + 1;
            while (end < pixels.Length && pixels[end] == pixels[start])
            {
                end++;
            }

            WriteRun(bits, (end - start) * Channels, pixels[start] ? 255u : 0);
            start = end;
        }

        return bits.ToArray();
    }

    /// <returns>The mask; <see langword="null"/> when the bytes are no picture of that size.</returns>
    public static RunLengthMask? Read(byte[] bytes, int width, int height)
    {
        BitReader bits = new(bytes);
        var count = bits.Read(32);
        if (width <= 0 || height <= 0 || count != (long)width * height * Channels || count > int.MaxValue)
        {
            return null;
        }

        var valueBits = (int)bits.Read(5) + 1;
        int[] lengthBits = [.. Enumerable.Range(0, 4).Select(_ => (int)bits.Read(4) + 1)];
        var pixels = new bool[width * height];
        for (var position = 0L; position < count;)
        {
            var repeats = bits.Read(1) == 1;
            var length = bits.Read(lengthBits[bits.Read(2)]) + 1;
            if (bits.IsPastEnd || position + length > count)
            {
                return null;
            }

            var value = repeats ? bits.Read(valueBits) : 0;
            for (var end = position + length; position < end; position++)
            {
                value = repeats ? value : bits.Read(valueBits);
                pixels[position / Channels] |= position % Channels == Channels - 1 && value > 0;
            }
        }

        return RunLengthMask.FromPixels(RasterSize.FromPixels(width, height), pixels);
    }

    private static void WriteRun(BitWriter bits, int length, uint value)
    {
        while (length > 0)
        {
            var part = Math.Min(length, 1 << LengthBits[^1]);
            var choice = Array.FindIndex(LengthBits, width => part <= 1 << width);
            bits.Write(1, 1);
            bits.Write((uint)choice, 2);
            bits.Write((uint)part - 1, LengthBits[choice]);
            bits.Write(value, 8);
            length -= part;
        }
    }

    private sealed class BitWriter
    {
        private readonly List<byte> _bytes = [];
        private int _free;

        public void Write(uint value, int width)
        {
            for (var bit = width - 1; bit >= 0; bit--)
            {
                if (_free == 0)
                {
                    _bytes.Add(0);
                    _free = 8;
                }

                _free--;
                _bytes[^1] |= (byte)(((value >> bit) & 1) << _free);
            }
        }

        public byte[] ToArray() => [.. _bytes];
    }

    private sealed class BitReader(byte[] bytes)
    {
        private long _position;

        public bool IsPastEnd => _position > (long)bytes.Length * 8;

        public uint Read(int width)
        {
            var value = 0u;
            for (var i = 0; i < width; i++, _position++)
            {
                var bit = _position < (long)bytes.Length * 8
                    ? (bytes[_position / 8] >> (int)(7 - (_position % 8))) & 1
                    : 0;
                value = (value << 1) | (uint)bit;
            }

            return value;
        }
    }
}
