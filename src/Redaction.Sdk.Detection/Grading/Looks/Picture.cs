using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>The pixels of a part of a page, read by boxes in page points.</summary>
internal sealed class Picture(PageImage image)
{
    private const int Channels = 4;

    private const int Pale = 192;

    private readonly Transform<PagePoints, ImagePixels> _toPixels = image.ToPage.Inverse();

    /// <summary>Gets the number of pixels to a square page point.</summary>
    public double PixelsPerArea => Math.Abs(_toPixels.M11 * _toPixels.M22);

    /// <summary>Adds up how much two pictures differ within a box.</summary>
    /// <returns>The number of pixels that differ in full, those that differ by less by their share.</returns>
    /// <remarks>A pixel differs by its channel that differs most, so that red on green counts.</remarks>
    public double Difference(Picture other, Box<PagePoints> box)
    {
        var (left, top, right, bottom) = Pixels(box);
        var sum = 0L;
        for (var y = top; y < bottom; y++)
        {
            var a = Row(y, left, right);
            var b = other.Row(y, left, right);
            for (var i = 0; i < a.Length; i += Channels)
            {
                var (blue, green, red) =
                    (Math.Abs(a[i] - b[i]), Math.Abs(a[i + 1] - b[i + 1]), Math.Abs(a[i + 2] - b[i + 2]));
                sum += Math.Max(blue, Math.Max(green, red));
            }
        }

        return sum / 255.0;
    }

    /// <summary>Measures how far the lightness within a box ranges.</summary>
    /// <returns>The difference between the lightest and the darkest pixel, from 0 to 1.</returns>
    public double Range(Box<PagePoints> box)
    {
        var (darkest, lightest) = (255, 0);
        foreach (var row in Lightness(box))
        {
            foreach (var value in row)
            {
                (darkest, lightest) = (Math.Min(darkest, value), Math.Max(lightest, value));
            }
        }

        return lightest > darkest ? (lightest - darkest) / 255.0 : 0;
    }

    /// <summary>Tells whether there is nothing but pale paper within a box.</summary>
    public bool IsPale(Box<PagePoints> box)
    {
        var rows = Lightness(box);

        return rows.Length > 0 && rows.All(static row => row.All(static value => value > Pale));
    }

    /// <summary>Reads the lightness of the pixels within a box.</summary>
    /// <returns>The rows from top to bottom, each from left to right; 0 is black and 255 is white.</returns>
    public byte[][] Lightness(Box<PagePoints> box)
    {
        var (left, top, right, bottom) = Pixels(box);

        return [.. Enumerable.Range(top, bottom - top).Select(y => Lightness(Row(y, left, right)))];
    }

    private static byte[] Lightness(ReadOnlySpan<byte> row)
    {
        var values = new byte[row.Length / Channels];
        for (var i = 0; i < values.Length; i++)
        {
            // The weights of BT.601, in 256ths.
            var pixel = row.Slice(i * Channels, Channels);
            values[i] = (byte)(((29 * pixel[0]) + (150 * pixel[1]) + (77 * pixel[2])) >> 8);
        }

        return values;
    }

    private ReadOnlySpan<byte> Row(int y, int left, int right) =>
        image.Pixels.Span.Slice((y * image.Layout.Stride) + (left * Channels), (right - left) * Channels);

    // Every pixel that the box touches.
    private (int Left, int Top, int Right, int Bottom) Pixels(Box<PagePoints> box)
    {
        var pixels = _toPixels.Apply(box);
        var left = (int)Math.Clamp(Math.Floor(pixels.Left), 0, image.Layout.Width);
        var top = (int)Math.Clamp(Math.Floor(pixels.Top), 0, image.Layout.Height);

        return (
            left,
            top,
            (int)Math.Clamp(Math.Ceiling(pixels.Right), left, image.Layout.Width),
            (int)Math.Clamp(Math.Ceiling(pixels.Bottom), top, image.Layout.Height));
    }
}
