using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Preprocessing.Tests;

/// <summary>The slow and obvious way from a page to a tensor: one element at a time, all of it from the definitions.</summary>
internal static class ScalarTwin
{
    private const int One = 2048;

    public static float[] Fill(byte[] pixels, PixelLayout layout, ModelInput input)
    {
        var channels = input.Channels is ModelChannels.Gray ? 1 : 3;
        var (width, height) = (input.Size.Width, input.Size.Height);
        var (left, top, content) = Place(layout, input);
        var tensor = new float[channels * width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var inside = x >= left && x < left + content.Width && y >= top && y < top + content.Height;
                for (var channel = 0; channel < channels; channel++)
                {
                    var value = inside
                        ? Channel(pixels, layout, input, content, x - left, y - top, channel) : input.Padding;
                    var mean = input.Mean[input.Mean.Length == 1 ? 0 : channel];
                    var deviation = input.Deviation[input.Deviation.Length == 1 ? 0 : channel];
                    var at = input.Layout is TensorLayout.Nchw
                        ? (((channel * height) + y) * width) + x : (((y * width) + x) * channels) + channel;
                    tensor[at] = (value - mean) / deviation;
                }
            }
        }

        return tensor;
    }

    private static (int Left, int Top, RasterSize Content) Place(PixelLayout layout, ModelInput input)
    {
        if (input.Resize is ResizeMode.Stretch)
        {
            return (0, 0, input.Size);
        }

        var scale = Math.Min((double)input.Size.Height / layout.Height, (double)input.Size.Width / layout.Width);
        var width = (int)Math.Max(1, Math.Round(layout.Width * scale));
        var height = (int)Math.Max(1, Math.Round(layout.Height * scale));

        return (
            (int)Math.Round(((input.Size.Width - width) / 2.0) - 0.1),
            (int)Math.Round(((input.Size.Height - height) / 2.0) - 0.1),
            RasterSize.FromPixels(width, height));
    }

    private static int Channel(
        byte[] pixels, PixelLayout layout, ModelInput input, RasterSize content, int x, int y, int channel)
    {
        int Resized(int source) => input.Resampling is Resampling.Area
            ? Average(pixels, layout, content, x, y, source)
            : Bilinear(pixels, layout, content, x, y, source);

        return input.Channels switch
        {
            ModelChannels.Gray => ((77 * Resized(0)) + (150 * Resized(1)) + (29 * Resized(2)) + 128) >> 8,
            ModelChannels.Rgb => Resized(channel),
            _ => Resized(2 - channel),
        };
    }

    private static int Bilinear(byte[] pixels, PixelLayout layout, RasterSize content, int x, int y, int channel)
    {
        var (column, right) = Taps(x, layout.Width, content.Width);
        var (row, below) = Taps(y, layout.Height, content.Height);
        if (column < 0 || column >= layout.Width - 1)
        {
            // Beyond the centre of the outermost pixel there is only that one.
            (column, right) = (Math.Clamp(column, 0, layout.Width - 1), 0);
        }

        int At(int dx, int dy) => Sample(
            pixels, layout, Math.Min(column + dx, layout.Width - 1), Math.Clamp(row + dy, 0, layout.Height - 1), channel);
        var (first, second) = (Weight(1f - right), Weight(right));
        var above = (At(0, 0) * first) + (At(1, 0) * second);
        var under = (At(0, 1) * first) + (At(1, 1) * second);

        return (((((above >> 4) * Weight(1f - below)) >> 16) + (((under >> 4) * Weight(below)) >> 16) + 2) >> 2);
    }

    private static (int First, float Fraction) Taps(int at, int source, int length)
    {
        var position = (float)(((at + 0.5) * (1.0 / ((double)length / source))) - 0.5);
        var first = (int)MathF.Floor(position);

        return (first, position - first);
    }

    private static int Weight(float share) => (int)MathF.Round(share * One);

    private static int Average(byte[] pixels, PixelLayout layout, RasterSize content, int x, int y, int channel)
    {
        var sum = 0.0;
        foreach (var (row, down) in Shares(y, layout.Height, content.Height))
        {
            foreach (var (column, across) in Shares(x, layout.Width, content.Width))
            {
                sum += Sample(pixels, layout, column, row, channel) * down * across;
            }
        }

        return (int)Math.Round(sum);
    }

    private static IEnumerable<(int At, double Share)> Shares(int at, int source, int length)
    {
        var scale = (double)source / length;
        if (scale <= 1)
        {
            var position = Math.Clamp(((at + 0.5) * scale) - 0.5, 0, source - 1);
            var first = (int)Math.Floor(position);
            return [(first, 1 - (position - first)), (Math.Min(first + 1, source - 1), position - first)];
        }

        return Enumerable.Range(0, source)
            .Select(one => (one, (Math.Min(one + 1, (at + 1) * scale) - Math.Max(one, at * scale)) / scale))
            .Where(static one => one.Item2 > 0);
    }

    private static int Sample(byte[] pixels, PixelLayout layout, int x, int y, int channel)
    {
        var row = y * layout.Stride;
        return layout.Format switch
        {
            PixelFormat.Gray1 => ((pixels[row + (x / 8)] >> (7 - (x % 8))) & 1) * 255,
            PixelFormat.Gray8 => pixels[row + x],
            PixelFormat.Rgb24 or PixelFormat.Rgba32 => pixels[row + (x * layout.Format.BytesPerPixel()) + channel],
            _ => pixels[row + (x * layout.Format.BytesPerPixel()) + 2 - channel],
        };
    }
}
