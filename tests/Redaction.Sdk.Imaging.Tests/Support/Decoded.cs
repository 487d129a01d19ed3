using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Imaging.Tests.Support;

/// <summary>A page, copied out of its rented buffer.</summary>
public sealed record Decoded(int Width, int Height, PixelFormat Format, byte[] Pixels, PageSize Size, bool IsPartial)
{
    public static Decoded Page(
        byte[] file, PixelFormat format = PixelFormat.Gray8, int page = 1, ImageReaderOptions? options = null)
    {
        using var document = new ImageDocumentFormat(options).Open(file, new DocumentOpenSettings());
        using var image = document.RenderPage(page, new PageRenderSettings { Format = format });

        return Of(image);
    }

    public static Decoded Of(PageImage image) => new(
        image.Layout.Width, image.Layout.Height, image.Layout.Format, image.Pixels.ToArray(), image.Size, image.Defect is not null);

    /// <summary>The red, green and blue of a pixel.</summary>
    public (byte R, byte G, byte B) Color(int x, int y)
    {
        var at = ((y * Width) + x) * Format.BytesPerPixel();
        return Format is PixelFormat.Gray8
            ? (Pixels[at], Pixels[at], Pixels[at])
            : (Pixels[at + 2], Pixels[at + 1], Pixels[at]);
    }
}
