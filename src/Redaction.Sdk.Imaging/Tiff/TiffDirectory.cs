namespace Redaction.Sdk.Imaging;

/// <summary>A directory of a TIFF file: the tags of one page.</summary>
/// <remarks>
/// Entries that point outside the file are left out: nothing in it asks for more memory than the file has.
/// </remarks>
internal sealed class TiffDirectory
{
    private readonly TiffBytes _bytes;
    private readonly Dictionary<int, TiffEntry> _entries;

    private TiffDirectory(TiffBytes bytes, Dictionary<int, TiffEntry> entries, long next) =>
        (_bytes, _entries, Next) = (bytes, entries, next);

    /// <summary>Gets where the next directory starts; 0 when this is the last.</summary>
    public long Next { get; }

    /// <summary>Reads a directory.</summary>
    /// <returns>The directory; <see langword="null"/> when it does not lie within the file.</returns>
    public static TiffDirectory? Read(TiffBytes bytes, long offset)
    {
        if (offset <= 0 || !bytes.Has(offset, bytes.CountSize))
        {
            return null;
        }

        var count = bytes.Read(offset, bytes.CountSize);
        var first = offset + bytes.CountSize;
        if (!bytes.Has(first, (Int128)count * bytes.EntrySize))
        {
            return null;
        }

        var entries = new Dictionary<int, TiffEntry>();
        for (var i = 0L; i < count; i++)
        {
            if (TiffEntry.Read(bytes, first + (i * bytes.EntrySize)) is { } entry)
            {
                entries.TryAdd(entry.Tag, entry);
            }
        }

        var end = first + (count * bytes.EntrySize);
        return new(bytes, entries, bytes.Has(end, bytes.WordSize) ? bytes.ReadWord(end) : 0);
    }

    /// <summary>Reads a tag that is a whole number.</summary>
    public long Number(TiffTagNumber tag, long absent) =>
        _entries.TryGetValue((int)tag, out var entry) && entry.Number(_bytes) is >= 0 and <= long.MaxValue and var value
            ? (long)value
            : absent;

    /// <summary>Counts the values of a tag; 0 when it is absent.</summary>
    public long Count(TiffTagNumber tag) => _entries.TryGetValue((int)tag, out var entry) ? entry.Count : 0;

    public ImageMetadata ReadMetadata()
    {
        var orientation = Number(TiffTagNumber.Orientation, 1);
        return new(orientation is >= 1 and <= 8 ? (int)orientation : 1, ReadResolution());
    }

    /// <summary>Writes a directory of some of the entries, byte for byte, the last of its file.</summary>
    public byte[] Copy(IEnumerable<TiffTagNumber> tags)
    {
        var kept = tags.Order().Where(tag => _entries.ContainsKey((int)tag)).Select(tag => _entries[(int)tag]).ToList();
        var copy = new byte[_bytes.CountSize + (kept.Count * _bytes.EntrySize) + _bytes.WordSize];
        copy[_bytes.IsBigEndian ? _bytes.CountSize - 1 : 0] = (byte)kept.Count;

        var at = _bytes.CountSize;
        foreach (var entry in kept)
        {
            _bytes.Bytes.Span.Slice((int)entry.Offset, _bytes.EntrySize).CopyTo(copy.AsSpan(at));
            at += _bytes.EntrySize;
        }

        return copy;
    }

    private Resolution? ReadResolution()
    {
        var across = Fraction(TiffTagNumber.XResolution);
        var down = _entries.ContainsKey((int)TiffTagNumber.YResolution) ? Fraction(TiffTagNumber.YResolution) : across;

        // The unit 1 says that the numbers are only a ratio; without a unit they are to the inch.
        return Number(TiffTagNumber.ResolutionUnit, 2) switch
        {
            2 => Resolution.From(across, down),
            3 => Resolution.FromCentimetres(across, down),
            _ => null,
        };
    }

    private double Fraction(TiffTagNumber tag) =>
        _entries.TryGetValue((int)tag, out var entry) ? entry.Number(_bytes) : 0;
}
