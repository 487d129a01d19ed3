using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Plans of work: a name a row, a bar from one date to another, with or without words on it.</summary>
internal static class TimelinePainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var rowHeight = random.Between(8f, 17f);
        var style = sheet.Style(sheet.Family(FontRole.Sans).Regular, Math.Min(rowHeight * 0.65f, 8));
        var left = area.Left + (area.Width * random.Between(0.15f, 0.35f));
        var grid = Colors.Gray(random, 150, 225);
        SKColor[] colors = [.. Enumerable.Range(0, random.Between(1, 4)).Select(_ => random.Chance(0.35) ? Colors.Gray(random, 0, 210) : Colors.House(random))];
        var step = (area.Right - left) / random.Between(4, 13);
        for (var x = left; x <= area.Right + 0.1f; x += step)
        {
            sheet.Rule(x, area.Top, x, area.Bottom, grid, 0.35f);
            if (x + step <= area.Right && step > 16)
            {
                sheet.Draw(style, x + 2, area.Top + (rowHeight * 0.75f), $"{random.Between(1, 28)}-{random.Between(1, 12)}");
            }
        }

        var hasRules = random.Chance(0.5);
        for (var (y, start) = (area.Top + rowHeight, left); y + rowHeight <= area.Bottom; y += rowHeight)
        {
            sheet.Draw(style, area.Left, y + (rowHeight * 0.72f), sheet.Text.Title(2));
            start = random.Chance(0.7) ? start + (random.Unit() * 14) : left + (random.Unit() * (area.Right - left) * 0.7f);
            var end = Math.Min(area.Right, start + random.Between(8f, (area.Right - left) * 0.5f));
            if (end > start + 3)
            {
                Bar(sheet, new(start, y + (rowHeight * 0.15f), end, y + (rowHeight * 0.85f)), random.Pick<SKColor>(colors), style);
            }

            if (hasRules)
            {
                sheet.Rule(area.Left, y, area.Right, y, grid, 0.35f);
            }
        }
    }

    private static void Bar(Sheet sheet, SKRect bar, SKColor color, TextStyle style)
    {
        sheet.Fill(bar, color);
        var text = sheet.Text.Word();
        if (sheet.Random.Chance(0.4) && style.Measure(text) < bar.Width - 3)
        {
            var label = sheet.Style(style.Font.Typeface, style.Size * 0.9f, Colors.IsDark(color) ? Colors.White : Colors.Black);
            sheet.Draw(label, bar.Left + 2, bar.MidY + (label.Size * 0.35f), text);
        }
    }
}
