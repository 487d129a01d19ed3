using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <content>Pages as files.</content>
public sealed partial class SyntheticPage
{
    /// <summary>Writes the page as a PNG file, without loss.</summary>
    /// <param name="destination">Receives the file. It is left open.</param>
    /// <remarks>The same page becomes the same bytes.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The page was disposed.</exception>
    public void WritePng(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        using var image = ToImage();
        using var file = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        file.SaveTo(destination);
    }

    /// <summary>Writes the page as a PDF file of one page, as a scanner does: an image, without loss, and no text.</summary>
    /// <param name="destination">Receives the file. It is left open.</param>
    /// <remarks>The same page becomes the same bytes.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The page was disposed.</exception>
    public void WritePdf(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        using var image = ToImage();
        var (width, height) = ((float)(Width * 72 / Dpi), (float)(Height * 72 / Dpi));
        using var document = SKDocument.CreatePdf(destination, new SKDocumentPdfMetadata());
        document.BeginPage(width, height).DrawImage(image, new SKRect(0, 0, width, height));
        document.EndPage();
        document.Close();
    }

    private SKImage ToImage()
    {
        var color = Layout.Format is PixelFormat.Gray8 ? SKColorType.Gray8 : SKColorType.Bgra8888;

        return SKImage.FromPixelCopy(new SKImageInfo(Width, Height, color, SKAlphaType.Opaque), Pixels.Span, Layout.Stride);
    }
}
