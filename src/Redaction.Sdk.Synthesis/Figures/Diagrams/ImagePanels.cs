using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Rows of measured images with scales beside them and letters below: even shades with a little noise.</summary>
internal static class ImagePanels
{
    private const int Side = 40;

    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var columns = random.Between(1, 4);
        var rows = Math.Max(1, (int)(area.Height / (area.Width / columns)));
        var (room, step) = (area.Width / columns, area.Height / rows);
        var style = sheet.Style(sheet.Family(FontRole.Serif).Regular, random.Between(5f, 8f));
        var hasScale = random.Chance(0.5);
        for (var i = 0; i < rows * columns; i++)
        {
            var panel = SKRect.Create(area.Left + (i % columns * room), area.Top + (i / columns * step), room * 0.82f, step - (style.Size * 2));
            Noise(sheet, panel);
            sheet.Draw(style, panel.MidX - 10, panel.Bottom + (style.Size * 1.2f), $"({(char)('a' + i)}) {sheet.Text.Word()}");
            if (hasScale)
            {
                Scale(sheet, SKRect.Create(panel.Right + 2, panel.Top, 4, panel.Height));
            }
        }
    }

    private static void Noise(Sheet sheet, SKRect panel)
    {
        var random = sheet.Random;
        using SKBitmap bitmap = new(Side, Side, SKColorType.Gray8, SKAlphaType.Opaque);
        var pixels = bitmap.GetPixelSpan();
        var (level, grain, slope) = (random.Between(10f, 235f), random.Between(0f, 24f), random.Normal() * 25);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                pixels[(y * bitmap.RowBytes) + x] = (byte)Math.Clamp(level + (grain * random.Normal()) + (slope * (x + y - Side) / Side), 0, 255);
            }
        }

        using var image = SKImage.FromBitmap(bitmap);
        sheet.Canvas.DrawImage(image, panel, new SKSamplingOptions(SKFilterMode.Linear));
        if (random.Chance(0.5))
        {
            sheet.Frame(panel, Colors.Black, 0.5f);
        }
    }

    private static void Scale(Sheet sheet, SKRect bar)
    {
        using var shader = SKShader.CreateLinearGradient(
            new(bar.Left, bar.Top), new(bar.Left, bar.Bottom), [Colors.White, Colors.Black], SKShaderTileMode.Clamp);
        using SKPaint paint = new() { Shader = shader };
        sheet.Canvas.DrawRect(bar, paint);
        sheet.Frame(bar, Colors.Black, 0.4f);
    }
}
