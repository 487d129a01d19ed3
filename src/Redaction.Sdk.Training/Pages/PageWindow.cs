using System.Buffers;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Training.Pages;

/// <summary>Looks at a real page through a random window, so that no two looks are alike.</summary>
internal static class PageWindow
{
    /// <summary>Takes a window of a page, mirrors it and changes its contrast, each by chance.</summary>
    /// <param name="page">The page, of red, green and blue.</param>
    /// <param name="random">Where chance comes from.</param>
    public static TrainingPage Take(TrainingPage page, Random random)
    {
        var (width, height) = (page.Layout.Width, page.Layout.Height);

        // Half of the looks take the page whole, as a page comes in service.
        var share = random.Next(2) == 0 ? 1 : 0.6 + (0.4 * random.NextDouble());
        var (w, h) = ((int)(width * share), (int)(height * share));
        var (x, y) = (random.Next(width - w + 1), random.Next(height - h + 1));
        var window = Box<ImagePixels>.FromSize(x, y, w, h);
        var isMirrored = random.Next(4) == 0;
        var pixels = MemoryPool<byte>.Shared.Rent(w * h * 3);
        Copy(page, window, isMirrored, Levels(random), pixels.Memory.Span);

        return new()
        {
            Pixels = pixels.Memory,
            Owner = pixels,
            Layout = PixelLayout.Packed(w, h, page.Layout.Format),
            Redactions = [.. page.Redactions.Select(one => Place(one, window, isMirrored)).OfType<GroundTruthBox>()],
        };
    }

    // What shows less than a third of a redaction shows too little to tell what it is.
    private static GroundTruthBox? Place(GroundTruthBox redaction, Box<ImagePixels> window, bool isMirrored)
    {
        if (redaction.Box.Intersect(window) is not { } seen || seen.Area < redaction.Box.Area / 3)
        {
            return null;
        }

        var box = seen.Translate(-window.Left, -window.Top);

        return redaction with
        {
            Box = isMirrored
                ? Box<ImagePixels>.FromEdges(window.Width - box.Right, box.Top, window.Width - box.Left, box.Bottom)
                : box,
        };
    }

    private static void Copy(
        TrainingPage page, Box<ImagePixels> window, bool isMirrored, byte[] levels, Span<byte> copy)
    {
        const int bytes = 3;
        var (width, height) = ((int)window.Width, (int)window.Height);
        var source = page.Pixels.Span;
        for (var row = 0; row < height; row++)
        {
            var from = source.Slice(
                (((int)window.Top + row) * page.Layout.Stride) + ((int)window.Left * bytes), width * bytes);
            var to = copy.Slice(row * width * bytes, width * bytes);
            for (var i = 0; i < from.Length; i++)
            {
                var (pixel, part) = Math.DivRem(i, bytes);
                to[isMirrored ? ((width - 1 - pixel) * bytes) + part : i] = levels[from[i]];
            }
        }
    }

    // Ink may be paler and paper darker than they are, and what lies between may lean to either.
    private static byte[] Levels(Random random)
    {
        var levels = new byte[256];
        var gamma = Math.Exp((random.NextDouble() - 0.5) * 0.8);
        var black = random.Next(2) == 0 ? 0 : random.Next(60);
        var white = random.Next(2) == 0 ? 255 : 215 + random.Next(41);
        for (var i = 0; i < 256; i++)
        {
            levels[i] = (byte)(black + ((white - black) * Math.Pow(i / 255.0, gamma)));
        }

        return levels;
    }
}
