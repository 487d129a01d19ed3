using System.Buffers.Binary;

namespace Redaction.Sdk.Imaging;

/// <summary>Recognises image formats by their first bytes.</summary>
internal static class ImageSignature
{
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string WebP = "image/webp";
    public const string Bmp = "image/bmp";
    public const string Gif = "image/gif";
    public const string Tiff = "image/tiff";

    public static string? Recognize(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when IsPng(bytes) => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => Gif,
        _ when bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual("WEBP"u8) => WebP,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => Tiff,
        _ when IsBmp(bytes) => Bmp,
        _ => null,
    };

    // Either half of the opening is enough, so that a file damaged in the other is called a damaged PNG.
    private static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
        || (bytes.Length >= 16 && bytes[12..16].SequenceEqual("IHDR"u8));

    // "BM" alone opens many a text; the header that follows has one of a few sizes.
    private static bool IsBmp(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("BM"u8) && bytes.Length >= 18
        && BinaryPrimitives.ReadInt32LittleEndian(bytes[14..]) is 12 or 16 or 40 or 52 or 56 or 64 or 108 or 124;
}
