using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Swatches with words behind them, short bars with figures, and stacked bars with figures on them.</summary>
internal static class LegendPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var style = sheet.Style(sheet.Family(FontRole.Sans).Regular, random.Between(5.5f, 9.5f));
        SKColor[] colors = [.. Enumerable.Range(0, random.Between(2, 6)).Select(_ => Ground(random))];
        switch (random.Below(3))
        {
            case 0:
                Swatches(sheet, area, style, colors);
                break;
            case 1:
                ShortBars(sheet, area, style, colors);
                break;
            default:
                Stacks(sheet, area, style, colors);
                break;
        }
    }

    private static SKColor Ground(SeededRandom random) => random.Below(3) switch
    {
        0 => Colors.Gray(random, 0, 225),
        1 => Colors.Pale(random),
        _ => Colors.House(random),
    };

    private static void Swatches(Sheet sheet, SKRect area, TextStyle style, SKColor[] colors)
    {
        var random = sheet.Random;
        var height = random.Between(4f, 14f);
        var width = random.Chance(0.5) ? height : height * random.Between(1.2f, 4f);
        var room = random.Chance(0.5) ? area.Width : random.Between(60f, 110f);
        var isFramed = random.Chance(0.3);
        var next = 0;
        for (var y = area.Top; y + height < area.Bottom && next < 14; y += Math.Max(height, style.Size) + 4)
        {
            for (var x = area.Left; x + room <= area.Right + 0.1f; x += room)
            {
                var swatch = SKRect.Create(x, y, width, height);
                sheet.Fill(swatch, colors[next++ % colors.Length]);
                if (isFramed)
                {
                    sheet.Frame(swatch, Colors.Gray(60), 0.4f);
                }

                sheet.Draw(style, x + width + 4, swatch.MidY + (style.Size * 0.35f), sheet.Text.Title(random.Between(1, 2)));
            }
        }
    }

    private static void ShortBars(Sheet sheet, SKRect area, TextStyle style, SKColor[] colors)
    {
        var random = sheet.Random;
        var count = random.Between(2, Math.Max(2, (int)(area.Width / 45)));
        var room = area.Width / count;
        var bars = random.Between(1, 3);
        var width = room * random.Between(0.5f, 0.9f) / bars;
        var top = area.Bottom - (style.Size * 2);
        for (var i = 0; i < count; i++)
        {
            for (var bar = 0; bar < bars; bar++)
            {
                var height = area.Height * 0.8f * (random.Chance(0.5) ? random.Between(0.03f, 0.15f) : random.Unit());
                sheet.Fill(SKRect.Create(area.Left + (i * room) + (bar * width), top - height, width * 0.93f, height), colors[bar % colors.Length]);
            }

            sheet.Draw(style, area.Left + (i * room), top + style.Size + 2, sheet.Text.Word());
        }

        sheet.Rule(area.Left - 3, top, area.Right, top, Colors.Gray(random, 0, 120), 0.6f);
    }

    private static void Stacks(Sheet sheet, SKRect area, TextStyle style, SKColor[] colors)
    {
        var random = sheet.Random;
        var step = random.Between(11f, 26f);
        for (var y = area.Top; y + step <= area.Bottom; y += step)
        {
            sheet.Draw(style, area.Left, y + (step * 0.6f), sheet.Text.Word());
            var x = area.Left + (area.Width * 0.2f);
            foreach (var color in colors)
            {
                var width = (area.Right - x) * random.Between(0.08f, 0.6f);
                sheet.Fill(SKRect.Create(x, y, width, step * 0.72f), color);
                if (width > style.Size * 2)
                {
                    var figure = sheet.Style(style.Font.Typeface, Math.Min(style.Size, step * 0.55f), Colors.IsDark(color) ? Colors.White : Colors.Black);
                    sheet.Draw(figure, x + (width / 2) - figure.Size, y + (step * 0.36f) + (figure.Size * 0.35f), $"{random.Below(100)}%");
                }

                x += width;
            }
        }
    }
}
