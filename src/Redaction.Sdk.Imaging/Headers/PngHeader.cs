using System.Buffers.Binary;

namespace Redaction.Sdk.Imaging;

/// <summary>Reads the chunks pHYs and eXIf of a PNG file (W3C PNG, third edition, 11.3.4.3 and 11.3.3.5).</summary>
internal static class PngHeader
{
    public static ImageMetadata Read(ReadOnlyMemory<byte> bytes)
    {
        var (orientation, physical, exif) = (1, default(Resolution?), default(Resolution?));
        for (var rest = bytes.Length > 8 ? bytes[8..] : default; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest.Span);
            if (length > rest.Length - 12)
            {
                break;
            }

            var name = rest.Span[4..8];
            var content = rest.Slice(8, (int)length);
            if (name.SequenceEqual("pHYs"u8))
            {
                physical = ReadPhysical(content.Span);
            }
            else if (name.SequenceEqual("eXIf"u8))
            {
                (orientation, exif) = ExifHeader.Read(content);
            }

            rest = rest[(int)(length + 12)..];
        }

        return new(orientation, physical ?? exif);
    }

    private static Resolution? ReadPhysical(ReadOnlySpan<byte> content) =>
        content.Length >= 9 && content[8] == 1
            ? Resolution.FromMetres(
                BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]))
            : null;
}
