using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Turns a page of any format into a bitmap that can be drawn on.</summary>
internal static class OverlayCanvas
{
    public static SKBitmap Paint(PageImage page, int maximumSide = PageOverlay.MaximumSide)
    {
        var layout = page.Layout;
        var info = new SKImageInfo(layout.Width, layout.Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        var bitmap = new SKBitmap(info);
        var target = bitmap.GetPixelSpan();
        var gray = layout.Format is PixelFormat.Gray1 ? new byte[layout.Width] : [];
        for (var y = 0; y < layout.Height; y++)
        {
            var row = page.Pixels.Span.Slice((int)((long)y * layout.Stride), layout.RowBytes);
            if (gray.Length > 0)
            {
                PixelConversion.ToGray(row, PixelLayout.Packed(layout.Width, 1, layout.Format), gray);
                row = gray;
            }

            CopyRow(row, gray.Length > 0 ? PixelFormat.Gray8
                : layout.Format, target.Slice(y * bitmap.RowBytes, layout.Width * 4));
        }

        return Math.Max(layout.Width, layout.Height) > maximumSide
            ? Reduce(bitmap, maximumSide)
            : bitmap;
    }

    private static SKBitmap Reduce(SKBitmap bitmap, int maximumSide)
    {
        using (bitmap)
        {
            var factor = maximumSide / (double)Math.Max(bitmap.Width, bitmap.Height);
            var width = Math.Max(1, (int)(bitmap.Width * factor));
            var height = Math.Max(1, (int)(bitmap.Height * factor));
            var sampling = new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear);

            return bitmap.Resize(new SKSizeI(width, height), sampling);
        }
    }

    private static void CopyRow(ReadOnlySpan<byte> row, PixelFormat format, Span<byte> bgra)
    {
        var step = format.BytesPerPixel();
        var (blue, green, red) = format switch
        {
            PixelFormat.Gray8 => (0, 0, 0),
            PixelFormat.Rgb24 or PixelFormat.Rgba32 => (2, 1, 0),
            _ => (0, 1, 2),
        };

        for (int from = 0, to = 0; to < bgra.Length; from += step, to += 4)
        {
            bgra[to] = row[from + blue];
            bgra[to + 1] = row[from + green];
            bgra[to + 2] = row[from + red];
            bgra[to + 3] = 255;
        }
    }
}
