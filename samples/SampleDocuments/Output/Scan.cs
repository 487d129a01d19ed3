using SampleDocuments.Drawing;
using SkiaSharp;

namespace SampleDocuments.Output;

/// <summary>Makes a drawn page look as if it had lain on a scanner.</summary>
internal static class Scan
{
    private const double Dpi = 150;

    /// <summary>Scans a page: tilted, softened, unevenly lit, with noise, specks and two punch holes.</summary>
    public static (byte[] Jpeg, IReadOnlyList<TruthBox> Redactions) Page(SamplePage page, int number)
    {
        var tilt = number % 2 == 1 ? 0.45 : -0.3;
        var raster = Raster.Draw(page, (int)Math.Round(page.Width * Dpi / 72), Dpi, Dpi, tilt);
        var noise = new Noise(20260302u + (uint)number);

        Soften(raster);
        Punch(raster, page.Height);
        Light(raster, noise);
        Speckle(raster, noise, count: 260);
        return (raster.Encode(SKEncodedImageFormat.Jpeg, 48), raster.Redactions);
    }

    /// <summary>Scatters small dark specks.</summary>
    public static void Speckle(Raster raster, Noise noise, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y) = ((int)(noise.Next() * (raster.Width - 3)), (int)(noise.Next() * (raster.Height - 3)));
            var (wide, high) = (1 + (int)(noise.Next() * 2.3), 1 + (int)(noise.Next() * 2.3));
            for (var row = y; row < y + high; row++)
            {
                raster.Pixels.AsSpan((row * raster.Width) + x, wide).Fill(90);
            }
        }
    }

    private static void Soften(Raster raster)
    {
        var source = (byte[])raster.Pixels.Clone();
        for (var y = 1; y < raster.Height - 1; y++)
        {
            for (var x = 1; x < raster.Width - 1; x++)
            {
                var i = (y * raster.Width) + x;
                var cross = source[i - 1] + source[i + 1] + source[i - raster.Width] + source[i + raster.Width];
                raster.Pixels[i] = (byte)((cross + (4 * source[i])) / 8);
            }
        }
    }

    private static void Punch(Raster raster, double pageHeight)
    {
        var radius = 0.11 * Dpi;
        foreach (var inch in new[] { (pageHeight / 144) - 1.6, (pageHeight / 144) + 1.6 })
        {
            var (cx, cy) = (0.42 * Dpi, inch * Dpi);
            for (var y = (int)(cy - radius); y <= cy + radius; y++)
            {
                var half = (int)Math.Sqrt(Math.Max(0, (radius * radius) - ((y - cy) * (y - cy))));
                raster.Pixels.AsSpan((y * raster.Width) + (int)cx - half, 2 * half).Fill(105);
            }
        }
    }

    private static void Light(Raster raster, Noise noise)
    {
        for (var y = 0; y < raster.Height; y++)
        {
            for (var x = 0; x < raster.Width; x++)
            {
                var edge = Math.Exp(-x / 9.0) * 95;
                var paper = 246 - (6.0 * y / raster.Height) - edge;
                var ink = 26 + (raster.Pixels[(y * raster.Width) + x] / 255.0 * (paper - 26));
                raster.Pixels[(y * raster.Width) + x] = (byte)Math.Clamp(ink + (noise.NextBell() * 3.5), 0, 255);
            }
        }
    }
}
