using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Rendering;

/// <summary>Draws loaded pages.</summary>
internal static class PageRenderer
{
    private const int GrayBitmap = 1;
    private const int BgraBitmap = 4;
    private const int WithAnnotations = 1;

    /// <summary>Draws a page with its annotations on white, so that it fills the whole raster.</summary>
    /// <param name="lane">The lane in which the page is loaded.</param>
    /// <param name="page">The page.</param>
    /// <param name="layout">The raster, of <see cref="PixelFormat.Gray8"/> or <see cref="PixelFormat.Bgra32"/>.</param>
    /// <param name="destination">The bytes of the raster. What lies between its rows is left alone.</param>
    public static void Render(Lane lane, LoadedPage page, PixelLayout layout, Span<byte> destination) =>
        Render(lane, page, new(layout.Width, layout.Height, 0, 0), layout, destination);

    /// <summary>Draws a part of a page with its annotations on white.</summary>
    /// <param name="lane">The lane in which the page is loaded.</param>
    /// <param name="page">The page.</param>
    /// <param name="grid">The raster of the whole page, and where in it the part begins.</param>
    /// <param name="layout">The raster, of <see cref="PixelFormat.Gray8"/> or <see cref="PixelFormat.Bgra32"/>.</param>
    /// <param name="destination">The bytes of the raster. What lies between its rows is left alone.</param>
    public static void Render(
        Lane lane, LoadedPage page, RasterPart grid, PixelLayout layout, Span<byte> destination)
    {
        var pdfium = lane.Pdfium;
        var format = layout.Format == PixelFormat.Gray8 ? GrayBitmap : BgraBitmap;
        var bitmap = pdfium.CreateBitmap(layout.Width, layout.Height, format, 0, 0);
        if (bitmap == 0)
        {
            throw new LimitExceededException(
                ProblemCode.LimitExceeded, "The page needs more memory than PdfReaderOptions.MaximumMemory allows.");
        }

        var address = pdfium.GetBitmapBuffer(bitmap);
        var stride = pdfium.GetBitmapStride(bitmap);
        lane.Sandbox.Bytes(address, stride * layout.Height).Fill(byte.MaxValue);
        page.PrepareRaster(grid.PageWidth, grid.PageHeight);
        pdfium.RenderPage(
            bitmap, page.Handle, -grid.Left, -grid.Top, grid.PageWidth, grid.PageHeight, 0, WithAnnotations);
        CopyRows(lane.Sandbox.Bytes(address, stride * layout.Height), stride, layout, destination);
        pdfium.DestroyBitmap(bitmap);
    }

    private static void CopyRows(
        ReadOnlySpan<byte> source, int sourceStride, PixelLayout layout, Span<byte> destination)
    {
        if (sourceStride == layout.Stride)
        {
            source[..(int)layout.ByteCount].CopyTo(destination);
            return;
        }

        for (var row = 0; row < layout.Height; row++)
        {
            source.Slice(row * sourceStride, layout.RowBytes).CopyTo(destination[(row * layout.Stride)..]);
        }
    }
}
