using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Pictures of nothing in particular with the shades of a photograph: skies, bodies, shadows, grain.</summary>
internal static class PhotoPainter
{
    private const int Columns = 72;
    private const int Rows = 56;

    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        using SKBitmap bitmap = new(Columns, Rows, SKColorType.Bgra8888, SKAlphaType.Opaque);
        Shade(bitmap, random);
        using var image = SKImage.FromBitmap(bitmap);
        sheet.Canvas.DrawImage(image, area, new SKSamplingOptions(random.Chance(0.8) ? SKFilterMode.Linear : SKFilterMode.Nearest));
        if (random.Chance(0.3))
        {
            sheet.Frame(area, Colors.Gray(random, 0, 120), random.Between(0.4f, 2f));
        }

        // A face or a plate in a picture is hidden by itself.
        var side = Math.Min(area.Width, area.Height) * random.Between(0.15f, 0.45f);
        sheet.Regions.Add(SKRect.Create(
            area.Left + (random.Unit() * (area.Width - side)), area.Top + (random.Unit() * (area.Height - side)), side, side * random.Between(0.6f, 1.3f)));
        sheet.Regions.Add(area);
    }

    private static void Shade(SKBitmap bitmap, SeededRandom random)
    {
        Span<(float X, float Y, float R, float Depth, bool IsHard)> bodies = stackalloc (float, float, float, float, bool)[8];
        for (var i = 0; i < bodies.Length; i++)
        {
            bodies[i] = (random.Unit() * Columns, random.Unit() * Rows, random.Between(4f, 26f), random.Between(-120f, 110f), random.Chance(0.5));
        }

        var (sky, ground) = (random.Between(90f, 240f), random.Between(10f, 150f));
        var grain = random.Between(2f, 22f);
        var tint = random.Chance(0.5) ? (R: 1f, G: 1f, B: 1f) : (R: random.Between(0.8f, 1.1f), G: random.Between(0.85f, 1.05f), B: random.Between(0.7f, 1.1f));
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < Rows; y++)
        {
            for (var x = 0; x < Columns; x++)
            {
                var level = sky + ((ground - sky) * y / Rows) + (grain * random.Normal());
                foreach (var body in bodies)
                {
                    var distance = (((x - body.X) * (x - body.X)) + ((y - body.Y) * (y - body.Y))) / (body.R * body.R);
                    level += body.IsHard ? distance < 1 ? body.Depth * 0.7f : 0 : distance < 4 ? body.Depth * (1 - (distance / 4)) : 0;
                }

                var at = ((y * Columns) + x) * 4;
                pixels[at] = ToByte(level * tint.B);
                pixels[at + 1] = ToByte(level * tint.G);
                pixels[at + 2] = ToByte(level * tint.R);
                pixels[at + 3] = 255;
            }
        }
    }

    private static byte ToByte(float level) => (byte)Math.Clamp(level, 0, 255);
}
