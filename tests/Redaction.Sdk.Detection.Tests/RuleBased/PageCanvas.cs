using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.RuleBased;

/// <summary>A letter-sized page to draw on in points, with coverage at the edges as a renderer has it.</summary>
internal sealed class PageCanvas
{
    public const double WidthInPoints = 612;
    public const double HeightInPoints = 792;

    private readonly double _scale;
    private readonly byte[] _rgb;

    public PageCanvas(double dpi = 150, byte paper = 255)
    {
        _scale = dpi / 72;
        (Width, Height) = ((int)Math.Round(WidthInPoints * _scale), (int)Math.Round(HeightInPoints * _scale));
        _rgb = new byte[Width * Height * 3];
        Array.Fill(_rgb, paper);
    }

    public int Width { get; }

    public int Height { get; }

    public PageCanvas Fill(double left, double top, double right, double bottom, byte level) =>
        Fill(left, top, right, bottom, level, level, level);

    public PageCanvas Fill(double left, double top, double right, double bottom, byte red, byte green, byte blue)
    {
        var (x1, y1, x2, y2) = (left * _scale, top * _scale, right * _scale, bottom * _scale);
        for (var y = Math.Max(0, (int)y1); y < Math.Min(Height, Math.Ceiling(y2)); y++)
        {
            for (var x = Math.Max(0, (int)x1); x < Math.Min(Width, Math.Ceiling(x2)); x++)
            {
                var coverage = (Math.Min(x2, x + 1) - Math.Max(x1, x)) * (Math.Min(y2, y + 1) - Math.Max(y1, y));
                var i = ((y * Width) + x) * 3;
                _rgb[i] = Blend(_rgb[i], red, coverage);
                _rgb[i + 1] = Blend(_rgb[i + 1], green, coverage);
                _rgb[i + 2] = Blend(_rgb[i + 2], blue, coverage);
            }
        }

        return this;
    }

    public PageCanvas Frame(double left, double top, double right, double bottom, double line = 1, byte level = 0) =>
        Fill(left, top, right, top + line, level).Fill(left, bottom - line, right, bottom, level)
            .Fill(left, top, left + line, bottom, level).Fill(right - line, top, right, bottom, level);

    public PageCanvas Disc(double centerX, double centerY, double radius, byte level = 0)
    {
        for (var y = centerY - radius; y < centerY + radius; y += 0.25)
        {
            var half = Math.Sqrt(Math.Max(0, (radius * radius) - Math.Pow(y + 0.125 - centerY, 2)));
            Fill(centerX - half, y, centerX + half, y + 0.25, level);
        }

        return this;
    }

    /// <summary>Writes letters: upright stems and crossbars of a tenth of the size, gaps between words.</summary>
    public PageCanvas Text(double left, double baseline, int letters, double size = 10, byte level = 0)
    {
        var (stroke, height, advance) = (size * 0.1, size * 0.7, size * 0.55);
        for (var i = 0; i < letters; i++)
        {
            var x = left + (i * advance);
            if (i % 6 == 5)
            {
                continue;
            }

            Fill(x, baseline - height, x + stroke, baseline, level);
            Fill(x + (size * 0.3), baseline - height, x + (size * 0.3) + stroke, baseline, level);
            var bar = baseline - (height * (i * 7 % 10) / 10) - stroke;
            Fill(x, bar, x + (size * 0.4), bar + stroke, level);
        }

        return this;
    }

    public PageCanvas Noise(double left, double top, double right, double bottom, int seed)
    {
        var random = new Random(seed);
        for (var y = top; y < bottom; y += 2)
        {
            for (var x = left; x < right; x += 2)
            {
                Fill(x, y, Math.Min(x + 2, right), Math.Min(y + 2, bottom), (byte)random.Next(256));
            }
        }

        return this;
    }

    public PageImage ToPage(PixelFormat format = PixelFormat.Gray8, int padding = 0, bool statesResolution = true)
    {
        var step = format.BytesPerPixel();
        var layout = PixelLayout.Create(Width, Height, (Width * step) + padding, format);
        var bytes = new byte[layout.Stride * Height];
        new Random(1).NextBytes(bytes);
        var order = format is PixelFormat.Bgr24 or PixelFormat.Bgra32 ? new[] { 2, 1, 0 } : [0, 1, 2];
        for (var i = 0; i < Width * Height; i++)
        {
            var target = (i / Width * layout.Stride) + (i % Width * step);
            for (var channel = 0; channel < Math.Min(step, 3); channel++)
            {
                bytes[target + channel] = _rgb[(i * 3) + order[channel]];
            }
        }

        return PageImage.Wrap(bytes, layout, statesResolution
            ? PageSize.FromPoints(WidthInPoints, HeightInPoints)
            : PageSize.FromPoints(Width, Height));
    }

    private static byte Blend(byte below, byte above, double coverage) =>
        (byte)Math.Round(below + (coverage * (above - below)));
}
