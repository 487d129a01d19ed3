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

    /// <summary>Tells the size that a file claims, where it can be told before a decoder sees the file.</summary>
    /// <remarks>Skia calls files damaged that are merely too large for it.</remarks>
    public static (long Width, long Height) ClaimedSize(string mediaType, ReadOnlySpan<byte> bytes) => mediaType switch
    {
        ImageSignature.Png when bytes.Length >= 24 =>
            (BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])),
        ImageSignature.Bmp when bytes.Length >= 26 && BinaryPrimitives.ReadInt32LittleEndian(bytes[14..]) >= 40 =>
            (BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..]),
                Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]))),
        _ => (0, 0),
    };

    private static ImageMetadata ReadBmp(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 46 && BinaryPrimitives.ReadInt32LittleEndian(bytes[14..]) >= 40
            ? new(1, Resolution.FromMetres(
                BinaryPrimitives.ReadInt32LittleEndian(bytes[38..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[42..])))
            : ImageMetadata.None;
}
