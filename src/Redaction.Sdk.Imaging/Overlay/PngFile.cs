using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Writes pictures as PNG files.</summary>
internal static class PngFile
{
    /// <exception cref="IOException">The picture could not be written.</exception>
    public static void Save(SKBitmap bitmap, Stream destination)
    {
        using var pixels = bitmap.PeekPixels();

        // Two cheap filters and a low level: scans compress nearly as well, several times faster.
        var options = new SKPngEncoderOptions(SKPngEncoderFilterFlags.None | SKPngEncoderFilterFlags.Up, zLibLevel: 3);
        using var encoded = pixels.Encode(options) ?? throw new IOException("The picture could not be encoded.");
        encoded.SaveTo(destination);
    }
}
