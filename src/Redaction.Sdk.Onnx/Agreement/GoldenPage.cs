using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Agreement;

/// <summary>A page on which providers are compared: lines of writing, and redactions of several looks.</summary>
/// <remarks>It is drawn anew each time, by the same code, so every machine compares the same pixels.</remarks>
internal static class GoldenPage
{
    private const int Width = 850;
    private const int Height = 1100;
    private const int LineHeight = 22;
    private const int Margin = 80;

    /// <summary>Makes a page of the same size with nothing on it.</summary>
    public static PageImage CreateBlank() => Wrap(Paper());

    public static PageImage Create()
    {
        var pixels = Paper();

        for (var y = Margin; y < Height - Margin; y += LineHeight)
        {
            WriteLine(pixels, y);
        }

        Fill(pixels, 120, 146, 300, 16, 0, 0, 0);
        Fill(pixels, 420, 300, 300, 60, 0, 0, 0);
        Fill(pixels, 160, 410, 180, 44, 20, 20, 20);
        Fill(pixels, 110, 520, 420, 38, 150, 150, 150);
        Fill(pixels, 500, 640, 240, 40, 190, 60, 70);
        Fill(pixels, 140, 800, 320, 80, 0, 0, 0);
        Fill(pixels, 142, 802, 316, 76, 255, 255, 255);

        return Wrap(pixels);
    }

    private static byte[] Paper()
    {
        var pixels = new byte[Width * Height * 3];
        pixels.AsSpan().Fill(255);

        return pixels;
    }

    private static PageImage Wrap(byte[] pixels) => PageImage.Wrap(
        pixels, PixelLayout.Packed(Width, Height, PixelFormat.Rgb24), PageSize.FromPixels(Width, Height, 100, 100));

    // Strokes as wide and as far apart as those of letters, from a sequence that is the same everywhere.
    private static void WriteLine(byte[] pixels, int y)
    {
        var state = (uint)y;
        for (var x = Margin; x < Width - Margin; x += 3 + (int)((state >> 16) % 5))
        {
            state = (state * 1664525) + 1013904223;
            Fill(pixels, x, y + (int)((state >> 24) % 4), 2, 8 + (int)((state >> 20) % 5), 30, 30, 34);
        }
    }

    private static void Fill(byte[] pixels, int left, int top, int width, int height, byte red, byte green, byte blue)
    {
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
            {
                ((ReadOnlySpan<byte>)[red, green, blue]).CopyTo(pixels.AsSpan(((y * Width) + x) * 3));
            }
        }
    }
}
