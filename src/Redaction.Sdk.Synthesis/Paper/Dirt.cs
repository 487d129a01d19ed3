using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>What copiers leave on a page, drawn in the plane of the scan, in page points.</summary>
internal static class Dirt
{
    /// <summary>Specks of dust and toner, and specks where toner is missing.</summary>
    public static void Specks(SKCanvas canvas, SKSize size, SeededRandom random, int count)
    {
        using SKPaint paint = new() { IsAntialias = true };
        for (var i = 0; i < count; i++)
        {
            var radius = random.Chance(0.93) ? random.Between(0.15f, 0.7f) : random.Between(0.7f, 2.4f);
            paint.Color = Colors.Gray(random, random.Chance(0.9) ? 0 : 240, random.Chance(0.9) ? 110 : 255);
            canvas.DrawOval(random.Unit() * size.Width, random.Unit() * size.Height, radius, radius * random.Between(0.4f, 1.5f), paint);
        }
    }

    /// <summary>Lines of a dirty roller or glass, down or across the whole page.</summary>
    public static void Rollers(SKCanvas canvas, SKSize size, SeededRandom random)
    {
        using SKPaint paint = new() { IsAntialias = true, IsStroke = true };
        for (var i = 0; i < random.Between(1, 5); i++)
        {
            paint.Color = Colors.Gray(random, 0, 200).WithAlpha((byte)random.Between(30, 200));
            paint.StrokeWidth = random.Between(0.2f, 1.4f);
            var at = random.Unit();
            if (random.Chance(0.8))
            {
                canvas.DrawLine(at * size.Width, 0, (at * size.Width) + random.Normal(), size.Height, paint);
            }
            else
            {
                canvas.DrawLine(0, at * size.Height, size.Width, (at * size.Height) + random.Normal(), paint);
            }
        }
    }

    /// <summary>Light that falls off to one side, a gutter, a fold: shades multiplied over the page.</summary>
    public static void UnevenLight(SKCanvas canvas, SKSize size, SeededRandom random)
    {
        var depth = random.Between(150, 245);
        using SKPaint paint = new() { BlendMode = SKBlendMode.Multiply };
        SKPoint from = new(random.Unit() * size.Width, random.Unit() * size.Height);
        SKColor[] colors = [Colors.White, Colors.Gray(random, depth, 255), Colors.Gray(depth)];
        using var shader = random.Chance(0.5)
            ? SKShader.CreateLinearGradient(from, new(size.Width - from.X, size.Height - from.Y), colors, null, SKShaderTileMode.Clamp)
            : SKShader.CreateRadialGradient(from, size.Height * random.Between(0.5f, 1.2f), colors, null, SKShaderTileMode.Clamp);
        paint.Shader = shader;
        canvas.DrawRect(new(0, 0, size.Width, size.Height), paint);
    }

    /// <summary>The other side of the sheet, shining through in reverse.</summary>
    public static void BleedThrough(Sheet sheet)
    {
        var random = sheet.Random;
        var style = sheet.Style(sheet.Family(FontRole.Serif).Regular, random.Between(8f, 12f), Colors.Black.WithAlpha((byte)random.Between(8, 40)));
        sheet.Canvas.Save();
        sheet.Canvas.Scale(-1, 1, sheet.Width / 2, 0);
        for (var y = random.Between(50f, 200f); y < sheet.Height - 50; y += style.Size * 1.3f)
        {
            if (random.Chance(0.9))
            {
                sheet.Draw(style, 70, y, string.Join(' ', sheet.Text.Sentences(random.Between(3, 12))));
            }
        }

        sheet.Canvas.Restore();
    }
}
