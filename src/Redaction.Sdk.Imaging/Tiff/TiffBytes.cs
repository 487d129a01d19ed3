using System.Buffers.Binary;

namespace Redaction.Sdk.Imaging;

/// <summary>The bytes of a TIFF file, or of EXIF data, read in their own byte order.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="IsBigEndian">Whether the most significant byte comes first.</param>
/// <param name="IsBig">Whether the file is a BigTIFF, with offsets of 64 bits.</param>
internal sealed record TiffBytes(ReadOnlyMemory<byte> Bytes, bool IsBigEndian, bool IsBig)
{
    public int Length => Bytes.Length;

    /// <summary>Gets the bytes of an offset, or of a count.</summary>
    public int WordSize => IsBig ? 8 : 4;

    /// <summary>Gets the bytes of the number of entries at the head of a directory.</summary>
    public int CountSize => IsBig ? 8 : 2;

    public int EntrySize => 4 + (2 * WordSize);

    public long FirstDirectory => ReadWord(WordSize);

    public static TiffBytes? Open(ReadOnlyMemory<byte> bytes)
    {
        var isBigEndian = bytes.Span is [(byte)'M', ..];
        return bytes.Span switch
        {
            { Length: < 8 } => null,
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] =>
                new(bytes, isBigEndian, IsBig: false),
            { Length: < 16 } => null,
            [(byte)'I', (byte)'I', 43, 0, ..] or [(byte)'M', (byte)'M', 0, 43, ..] =>
                new(bytes, isBigEndian, IsBig: true),
            _ => null,
        };
    }

    /// <summary>Reads an unsigned number.</summary>
    /// <param name="offset">Where it starts; it must lie within the file.</param>
    /// <param name="size">Its bytes: 1, 2, 4 or 8.</param>
    /// <returns>The number; one that 63 bits cannot hold as the largest that they can.</returns>
    public long Read(long offset, int size)
    {
        var number = Bytes.Span.Slice((int)offset, size);
        return size switch
        {
            1 => number[0],
            2 when IsBigEndian => BinaryPrimitives.ReadUInt16BigEndian(number),
            2 => BinaryPrimitives.ReadUInt16LittleEndian(number),
            4 when IsBigEndian => BinaryPrimitives.ReadUInt32BigEndian(number),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(number),
            _ when IsBigEndian => (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64BigEndian(number)),
            _ => (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64LittleEndian(number)),
        };
    }

    public long ReadWord(long offset) => Read(offset, WordSize);

    /// <summary>Tells whether bytes lie within the file.</summary>
    public bool Has(long offset, Int128 count) => offset >= 0 && offset + count <= Length;
}
