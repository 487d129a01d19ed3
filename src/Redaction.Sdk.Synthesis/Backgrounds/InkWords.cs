using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Finds lines and words on a page by where its ink is.</summary>
/// <remarks>
/// The page is cut into upright strips, so that columns and a little skew do no harm. In each strip the rows with ink
/// are runs; a run as high as type is a line, and gaps in it that are wider than those between letters part its words.
/// </remarks>
internal static class InkWords
{
    private const int Dark = 140;

    // The height of lines of print, in points, and the width of words.
    private const float LeastHeight = 5;
    private const float MostHeight = 22;
    private const float LeastWidth = 4;
    private const float MostWidth = 180;

    /// <summary>Finds the words of a grey page.</summary>
    /// <param name="pixels">One byte a pixel.</param>
    /// <param name="width">The width, in pixels.</param>
    /// <param name="height">The height, in pixels.</param>
    /// <param name="stride">The bytes of a row.</param>
    /// <param name="scale">The points of a pixel.</param>
    /// <returns>The words, line by line, in page points.</returns>
    public static IReadOnlyList<PlacedWord> Find(ReadOnlySpan<byte> pixels, int width, int height, int stride, float scale)
    {
        List<PlacedWord> words = [];
        var strips = Math.Max(1, (int)(width * scale / 150));
        var line = 0;
        for (var strip = 0; strip < strips; strip++)
        {
            var (left, right) = (width * strip / strips, width * (strip + 1) / strips);
            foreach (var (top, bottom) in Rows(pixels, left, right, height, stride, scale))
            {
                line++;
                Words(pixels, new(left, top, right, bottom), stride, scale, line, words);
            }
        }

        return words;
    }

    private static List<(int Top, int Bottom)> Rows(ReadOnlySpan<byte> pixels, int left, int right, int height, int stride, float scale)
    {
        List<(int, int)> runs = [];
        var start = -1;
        var least = Math.Max(1, (right - left) / 100);
        for (var y = 0; y <= height; y++)
        {
            var hasInk = y < height && Ink(pixels.Slice((y * stride) + left, right - left)) >= least;
            if (hasInk && start < 0)
            {
                start = y;
            }
            else if (!hasInk && start >= 0)
            {
                if ((y - start) * scale is >= LeastHeight and <= MostHeight)
                {
                    runs.Add((start, y));
                }

                start = -1;
            }
        }

        return runs;
    }

    private static void Words(ReadOnlySpan<byte> pixels, SKRectI box, int stride, float scale, int line, List<PlacedWord> words)
    {
        var gap = Math.Max(2, (int)(box.Height * 0.28f));
        var (start, last) = (-1, -1);
        for (var x = box.Left; x <= box.Right + gap; x++)
        {
            if (x < box.Right && HasInk(pixels, x, box.Top, box.Bottom, stride))
            {
                start = start < 0 ? x : start;
                last = x;
            }
            else if (start >= 0 && x - last > gap)
            {
                var width = (last + 1 - start) * scale;
                if (width is >= LeastWidth and <= MostWidth)
                {
                    SKRect place = new(start * scale, box.Top * scale, (last + 1) * scale, box.Bottom * scale);
                    words.Add(new(place, Math.Clamp(place.Height * 0.95f, 6, 13), line, line, IsPersonal: width > 14));
                }

                start = -1;
            }
        }
    }

    private static bool HasInk(ReadOnlySpan<byte> pixels, int x, int top, int bottom, int stride)
    {
        for (var y = top; y < bottom; y++)
        {
            if (pixels[(y * stride) + x] < Dark)
            {
                return true;
            }
        }

        return false;
    }

    private static int Ink(ReadOnlySpan<byte> row)
    {
        var count = 0;
        foreach (var value in row)
        {
            count += value < Dark ? 1 : 0;
        }

        return count;
    }
}
