using System.Runtime.InteropServices;

namespace Redaction.Sdk.Imaging;

/// <summary>Turns rasters upright. Orientations are those of TIFF 6.0, tag 274, and of EXIF: 1 to 8.</summary>
internal static class Orientations
{
    private const int Block = 32;

    /// <summary>Copies a packed raster so that the page stands upright.</summary>
    public static void Apply(ReadOnlySpan<byte> source, PixelLayout layout, int orientation, Span<byte> destination)
    {
        if (layout.Format is PixelFormat.Gray8)
        {
            Apply<byte>(source, layout, orientation, destination);
        }
        else
        {
            var pixels = MemoryMarshal.Cast<byte, uint>(source);
            Apply(pixels, layout, orientation, MemoryMarshal.Cast<byte, uint>(destination));
        }
    }

    private static void Apply<T>(ReadOnlySpan<T> source, PixelLayout layout, int orientation, Span<T> destination)
    {
        var (start, stepX, stepY) = Walk(layout.Width, layout.Height, orientation);
        var (width, height) = orientation >= 5 ? (layout.Height, layout.Width) : (layout.Width, layout.Height);

        // In blocks: a quarter turn reads down columns, and a column of a whole page does not fit the cache.
        for (var top = 0; top < height; top += Block)
        {
            for (var left = 0; left < width; left += Block)
            {
                var (bottom, right) = (Math.Min(top + Block, height), Math.Min(left + Block, width));
                for (var y = top; y < bottom; y++)
                {
                    for (var x = left; x < right; x++)
                    {
                        destination[(y * width) + x] = source[start + (x * stepX) + (y * stepY)];
                    }
                }
            }
        }
    }

    /// <summary>Tells where the first upright pixel lies, and the steps to the next one and to the next row.</summary>
    private static (int Start, int StepX, int StepY) Walk(int width, int height, int orientation)
    {
        var (right, bottom) = (width - 1, (height - 1) * width);
        return orientation switch
        {
            2 => (right, -1, width),
            3 => (right + bottom, -1, -width),
            4 => (bottom, 1, -width),
            5 => (0, width, 1),
            6 => (bottom, -width, 1),
            7 => (right + bottom, -width, -1),
            8 => (right, width, -1),
            _ => (0, 1, width),
        };
    }
}
