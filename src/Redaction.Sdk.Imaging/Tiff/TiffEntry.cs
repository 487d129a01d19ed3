namespace Redaction.Sdk.Imaging;

/// <summary>One entry of a TIFF directory, whose values are known to lie within the file.</summary>
/// <param name="Tag">The number of the tag.</param>
/// <param name="Type">The number of the type of its values, as in TIFF 6.0, section 2.</param>
/// <param name="Count">The number of values.</param>
/// <param name="Offset">Where the entry itself starts.</param>
/// <param name="Values">Where its values start, in the entry or elsewhere.</param>
internal readonly record struct TiffEntry(int Tag, int Type, long Count, long Offset, long Values)
{
    /// <summary>Reads an entry.</summary>
    /// <returns>The entry; <see langword="null"/> when its type is unknown or its values are not all there.</returns>
    public static TiffEntry? Read(TiffBytes bytes, long offset)
    {
        var (tag, type) = ((int)bytes.Read(offset, 2), (int)bytes.Read(offset + 2, 2));
        var count = bytes.ReadWord(offset + 4);
        var inline = offset + 4 + bytes.WordSize;
        var length = (Int128)count * SizeOf(type);
        var values = length <= bytes.WordSize ? inline : bytes.ReadWord(inline);

        return count > 0 && length > 0 && bytes.Has(values, length) ? new(tag, type, count, offset, values) : null;
    }

    /// <summary>Reads one value as a number.</summary>
    public double Number(TiffBytes bytes, long index = 0)
    {
        var at = Values + (index * SizeOf(Type));
        return Type switch
        {
            5 => (double)bytes.Read(at, 4) / bytes.Read(at + 4, 4),
            11 => BitConverter.Int32BitsToSingle((int)bytes.Read(at, 4)),
            _ => bytes.Read(at, SizeOf(Type)),
        };
    }

    private static int SizeOf(int type) => type switch
    {
        1 or 2 or 6 or 7 => 1,
        3 or 8 => 2,
        4 or 9 or 11 or 13 => 4,
        5 or 10 or 12 or 16 or 17 or 18 => 8,
        _ => 0,
    };
}
