using SampleDocuments.Drawing;
using SkiaSharp;

namespace SampleDocuments.Artwork;

/// <summary>Draws the icon of the packages and the picture of the styles.</summary>
internal static class Pictures
{
    private static readonly SKColor Ink = new(0x1F, 0x2A, 0x37);
    private static readonly SKColor Accent = new(0x2F, 0x6F, 0xB5);
    private static readonly SKColor Frame = new(0xF2, 0x8C, 0x28);

    private static readonly (int X, int Y, int Right, int Down)[] Corners =
        [(34, 51, 1, 1), (94, 51, -1, 1), (34, 78, 1, -1), (94, 78, -1, -1)];

    /// <summary>Writes a page with a black bar, framed by the corners that mark a finding.</summary>
    public static void WriteIcon(string path) => Write(path, 128, 128, scale: 1, sheet =>
    {
        using var paint = new SKPaint { IsAntialias = true, Color = Accent };
        sheet.Canvas.DrawRoundRect(0, 0, 128, 128, 26, 26, paint);
        paint.Color = SKColors.White;
        sheet.Canvas.DrawRoundRect(29, 18, 70, 92, 6, 6, paint);
        foreach (var (y, width) in new[] { (32, 34), (44, 50), (86, 50), (98, 26) })
        {
            sheet.Fill(39, y - 2.5, width, 5, new(0xB9, 0xC6, 0xD6));
        }

        sheet.Fill(39, 56, 50, 17, SKColors.Black);
        foreach (var (x, y, right, down) in Corners)
        {
            sheet.Rule(x - (right * 1.5), y, x + (right * 10), y, 3, Frame);
            sheet.Rule(x, y - (down * 1.5), x, y + (down * 8), 3, Frame);
        }
    });

    /// <summary>Writes a line of text in each style, with the name that reports use.</summary>
    public static void WriteStyles(string path) => Write(path, 360, 236, scale: 2, sheet =>
    {
        using var label = Fonts.MonoBold(9);
        using var text = Fonts.Serif(11);
        (string Name, Action<Sheet, double, double> Cover)[] styles =
        [
            ("black", (s, x, y) => s.Redact(x, y, 110, 14, Mark.Black, "(b)(6)")),
            ("gray", (s, x, y) => s.Redact(x, y, 110, 14, Mark.Gray, "5.1.2.e")),
            ("color", (s, x, y) => s.Redact(x, y, 110, 14, Mark.Green, "Privacy")),
            ("outlined", (s, x, y) => s.Redact(x, y, 110, 14, Mark.Outlined, "b6")),
            ("white", (_, _, _) => { }),
            ("hatched", Hatch),
            ("marker", Scribble),
            ("pixelated", Pixelate),
        ];

        sheet.Canvas.Clear(SKColors.White);
        for (var i = 0; i < styles.Length; i++)
        {
            var y = 24 + (i * 27);
            sheet.Text(styles[i].Name, 14, y, label, Accent);
            sheet.Text("the report of", 90, y, text, Ink);
            styles[i].Cover(sheet, 160, y - 11);
            sheet.Text("was filed on", 276, y, text, Ink);
            sheet.Rule(14, y + 10, 346, y + 10, 0.4, new(0xD5, 0xDB, 0xE2));
        }
    });

    private static void Hatch(Sheet sheet, double x, double y)
    {
        sheet.Canvas.Save();
        sheet.Canvas.ClipRect(SKRect.Create((float)x, (float)y, 110, 14));
        for (var offset = -14; offset < 110; offset += 4)
        {
            sheet.Rule(x + offset, y + 14, x + offset + 14, y, 0.8);
            sheet.Rule(x + offset, y, x + offset + 14, y + 14, 0.8);
        }

        sheet.Canvas.Restore();
        sheet.Frame(x, y, 110, 14);
    }

    private static void Scribble(Sheet sheet, double x, double y)
    {
        using var paint = new SKPaint
        {
            IsAntialias = true,
            Color = new(0, 0, 0, 225),
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 6,
            StrokeCap = SKStrokeCap.Round,
        };
        sheet.Canvas.DrawLine((float)x + 3, (float)y + 4, (float)x + 106, (float)y + 5.5f, paint);
        sheet.Canvas.DrawLine((float)x + 5, (float)y + 10, (float)x + 108, (float)y + 9, paint);
    }

    private static void Pixelate(Sheet sheet, double x, double y)
    {
        var noise = new Output.Noise(3);
        for (var column = 0; column < 22; column++)
        {
            for (var row = 0; row < 3; row++)
            {
                var grey = (byte)(90 + (noise.Next() * 150));
                sheet.Fill(x + (column * 5), y + (row * 4.8), 5, 4.8, new(grey, grey, grey));
            }
        }
    }

    private static void Write(string path, int width, int height, int scale, Action<Sheet> draw)
    {
        var info = new SKImageInfo(width * scale, height * scale, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale(scale);
        draw(new Sheet(canvas));
        canvas.Flush();

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(path, data.ToArray());
    }
}
