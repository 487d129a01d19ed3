using System.Buffers.Binary;

namespace Redaction.Sdk.Imaging;

/// <summary>Reads the application segments of a JPEG file: JFIF (ISO/IEC 10918-5) and EXIF.</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;

    public static ImageMetadata Read(ReadOnlyMemory<byte> bytes)
    {
        var (orientation, density, exif) = (1, default(Resolution?), default(Resolution?));
        for (var rest = bytes[2..]; rest.Length >= 4 && rest.Span[0] == 0xFF && rest.Span[1] != StartOfScan;)
        {
            if (rest.Span[1] == 0xFF)
            {
                rest = rest[1..];
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest.Span[2..]);
            if (length < 2 || length > rest.Length - 2)
            {
                break;
            }

            var (marker, content) = (rest.Span[1], rest.Slice(4, length - 2));
            if (marker == 0xE0 && content.Span.StartsWith("JFIF\0"u8))
            {
                density = ReadDensity(content.Span);
            }
            else if (marker == 0xE1 && content.Span.StartsWith("Exif\0\0"u8))
            {
                (orientation, exif) = ExifHeader.Read(content[6..]);
            }

            rest = rest[(length + 2)..];
        }

        return new(orientation, density ?? exif);
    }

    private static Resolution? ReadDensity(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12)
        {
            return null;
        }

        var across = BinaryPrimitives.ReadUInt16BigEndian(content[8..]);
        var down = BinaryPrimitives.ReadUInt16BigEndian(content[10..]);
        return content[7] switch
        {
            1 => Resolution.From(across, down),
            2 => Resolution.FromCentimetres(across, down),
            _ => null,
        };
    }
}
