using SampleDocuments.Drawing;
using SkiaSharp;

namespace SampleDocuments.Output;

/// <summary>A page in 8-bit grey, row after row without gaps.</summary>
internal sealed record Raster(int Width, int Height, byte[] Pixels, IReadOnlyList<TruthBox> Redactions)
{
    /// <summary>Draws a page at a resolution, tilted about its centre by some degrees.</summary>
    public static Raster Draw(SamplePage page, int width, double dpiX, double dpiY, double tilt = 0)
    {
        var height = (int)Math.Round(page.Height * dpiY / 72);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        var turn = SKMatrix.CreateRotationDegrees((float)tilt, (float)page.Width / 2, (float)page.Height / 2);

        canvas.Clear(SKColors.White);
        canvas.Scale((float)(dpiX / 72), (float)(dpiY / 72));
        canvas.Concat(turn);
        var sheet = new Sheet(canvas);
        page.Draw(sheet);
        canvas.Flush();

        return new(width, height, Copy(bitmap), [.. sheet.Redactions.Select(box => Turn(box, turn))]);
    }

    /// <summary>Encodes the pixels.</summary>
    public byte[] Encode(SKEncodedImageFormat format, int quality)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var y = 0; y < Height; y++)
        {
            Pixels.AsSpan(y * Width, Width).CopyTo(bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, Width));
        }

        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    private static byte[] Copy(SKBitmap bitmap)
    {
        var pixels = new byte[bitmap.Width * bitmap.Height];
        for (var y = 0; y < bitmap.Height; y++)
        {
            bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, bitmap.Width).CopyTo(pixels.AsSpan(y * bitmap.Width));
        }

        return pixels;
    }

    private static TruthBox Turn(TruthBox box, SKMatrix turn)
    {
        var turned = turn.MapRect(new((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom));
        return new(turned.Left, turned.Top, turned.Right, turned.Bottom, box.Style);
    }
}
