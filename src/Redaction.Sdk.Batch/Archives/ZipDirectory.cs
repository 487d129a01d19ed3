using System.Buffers.Binary;

namespace Redaction.Sdk.Batch;

/// <summary>Measures the directory at the end of a ZIP file, which is held in memory as long as the file is open.</summary>
/// <remarks>PKWARE, APPNOTE.TXT 6.3, 4.3.14 to 4.3.16. What a damaged file says is for its reader to refuse.</remarks>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054b50;
    private const uint LargeMark = 0x07064b50;
    private const int EndLength = 22;
    private const int LargeLength = 20;
    private const int OffsetInEnd = 16;
    private const int OffsetInLargeEnd = 48;

    /// <summary>Finds out how many bytes the directory has at most.</summary>
    public static long LengthOf(Stream zip)
    {
        var tail = ReadAt(zip, Math.Max(0, zip.Length - EndLength - LargeLength - ushort.MaxValue));
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndMark)
            {
                return zip.Length - StartOf(zip, tail, at);
            }
        }

        return 0;
    }

    private static long StartOf(Stream zip, byte[] tail, int end)
    {
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + OffsetInEnd));
        var large = end - LargeLength;
        if (start < uint.MaxValue || large < 0 || BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(large)) != LargeMark)
        {
            return start;
        }

        var place = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(large + 8));
        var record = ReadAt(zip, Math.Clamp(place, 0, zip.Length), OffsetInLargeEnd + sizeof(long));

        return record.Length < OffsetInLargeEnd + sizeof(long)
            ? 0
            : BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(OffsetInLargeEnd));
    }

    private static byte[] ReadAt(Stream zip, long position, int most = int.MaxValue)
    {
        zip.Position = position;
        var bytes = new byte[Math.Min(most, zip.Length - position)];
        zip.ReadExactly(bytes);
        zip.Position = 0;

        return bytes;
    }
}
