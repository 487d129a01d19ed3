using System.Buffers.Binary;

namespace Redaction.Sdk.Imaging;

/// <summary>Finds in image files what Skia does not tell: resolution and orientation.</summary>
/// <remarks>Damaged headers say nothing; whether the file can be decoded is for the decoder to find out.</remarks>
internal static class ImageHeader
{
    public static ImageMetadata Read(string mediaType, ReadOnlyMemory<byte> bytes) => mediaType switch
    {
        ImageSignature.Png => PngHeader.Read(bytes),
        ImageSignature.Jpeg => JpegHeader.Read(bytes),
        ImageSignature.WebP => WebPHeader.Read(bytes),
        ImageSignature.Bmp => ReadBmp(bytes.Span),
        _ => ImageMetadata.None,
    };

    private static ImageMetadata ReadBmp(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 46 && BinaryPrimitives.ReadInt32LittleEndian(bytes[14..]) >= 40
            ? new(1, Resolution.FromMetres(
                BinaryPrimitives.ReadInt32LittleEndian(bytes[38..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[42..])))
            : ImageMetadata.None;
}
