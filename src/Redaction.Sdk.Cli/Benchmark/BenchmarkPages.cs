using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Draws the built-in set: A4 pages at 150 dpi, with words of strokes, some of them blacked out.</summary>
/// <remarks>The same pages every time. Every third one has no bar, so that false finds show.</remarks>
internal static class BenchmarkPages
{
    public const int Count = 12;

    private const int Width = 1240;
    private const int Height = 1754;
    private const int Dpi = 150;
    private const int Margin = 150;
    private const int LineHeight = 50;

    /// <summary>The height of a bar, in pixels: 17 points.</summary>
    private const int BarHeight = 36;

    /// <summary>Draws the pages.</summary>
    /// <param name="format">The format that the detector makes most of; all but grey ones become BGRA.</param>
    public static BenchmarkPage[] Draw(PixelFormat format) =>
        [.. Enumerable.Range(0, Count).Select(page => Draw(page, format))];

    private static BenchmarkPage Draw(int page, PixelFormat format)
    {
        var random = new Random(page);
        var gray = new byte[Width * Height];
        gray.AsSpan().Fill(250);
        List<Box<ImagePixels>> bars = [];
        for (var top = Margin; top < Height - Margin - LineHeight; top += LineHeight)
        {
            DrawLine(gray, top, random, page % 3 == 2 ? null : bars);
        }

        return new(ToImage(gray, format), bars);
    }

    // Words of strokes, and now and then a bar in the place of some words.
    private static void DrawLine(byte[] gray, int top, Random random, List<Box<ImagePixels>>? bars)
    {
        for (var left = Margin; left < Width - Margin - 60;)
        {
            if (bars is not null && random.Next(14) == 0)
            {
                var right = Math.Min(left + random.Next(60, 320), Width - Margin);
                bars.Add(Fill(gray, left, top, right, top + BarHeight, 0));
                left = right + 24;
                continue;
            }

            for (var letters = random.Next(2, 9); letters > 0; letters--)
            {
                var height = random.Next(3) == 0 ? 24 : 16;
                Fill(gray, left, top + 30 - height, left + 3, top + 30, 40);
                Fill(gray, left + 3, top + 27, left + random.Next(5, 9), top + 30, 60);
                left += 13;
            }

            left += 14;
        }
    }

    private static Box<ImagePixels> Fill(byte[] gray, int left, int top, int right, int bottom, byte value)
    {
        for (var y = top; y < bottom; y++)
        {
            gray.AsSpan((y * Width) + left, right - left).Fill(value);
        }

        return Box<ImagePixels>.FromEdges(left, top, right, bottom);
    }

    private static PageImage ToImage(byte[] gray, PixelFormat format)
    {
        var size = PageSize.FromPixels(Width, Height, Dpi, Dpi);
        if (format is PixelFormat.Gray8)
        {
            return PageImage.Wrap(gray, PixelLayout.Packed(Width, Height, PixelFormat.Gray8), size);
        }

        var color = new byte[4 * gray.Length];
        for (var i = 0; i < gray.Length; i++)
        {
            color.AsSpan(4 * i, 3).Fill(gray[i]);
            color[(4 * i) + 3] = byte.MaxValue;
        }

        return PageImage.Wrap(color, PixelLayout.Packed(Width, Height, PixelFormat.Bgra32), size);
    }
}
