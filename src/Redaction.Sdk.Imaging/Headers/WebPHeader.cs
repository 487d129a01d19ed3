using System.Buffers.Binary;

namespace Redaction.Sdk.Imaging;

/// <summary>Reads the EXIF chunk of a WebP file (RFC 9649, 2.7.1.5).</summary>
internal static class WebPHeader
{
    public static ImageMetadata Read(ReadOnlyMemory<byte> bytes)
    {
        for (var rest = bytes[12..]; rest.Length >= 8;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[4..]);
            if (length > rest.Length - 8)
            {
                break;
            }

            if (rest.Span.StartsWith("EXIF"u8))
            {
                var content = rest.Slice(8, (int)length);
                return ExifHeader.Read(content.Span.StartsWith("Exif\0\0"u8) ? content[6..] : content);
            }

            // Chunks are padded to an even length.
            rest = rest[Math.Min((int)(length + 8 + (length & 1)), rest.Length)..];
        }

        return ImageMetadata.None;
    }
}
