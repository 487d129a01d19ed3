using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Grids of cells in shades, with or without numbers: heat maps, matrices of confusion, calendars.</summary>
internal static class HeatMapPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var isCalendar = random.Chance(0.25);
        var columns = isCalendar ? 7 : random.Between(3, 14);
        var rows = isCalendar ? random.Between(4, 6) : random.Between(2, 14);
        var (width, height) = (area.Width * 0.85f / columns, area.Height * 0.9f / rows);
        var style = sheet.Style(sheet.Family(FontRole.Sans).Regular, Math.Clamp(Math.Min(width * 0.38f, height * 0.6f), 3.5f, 8.5f));
        var shade = new Shade(random);
        var share = isCalendar ? random.Between(0f, 0.3f) : random.Chance(0.6) ? 1 : random.Between(0.1f, 0.6f);
        var hasNumbers = isCalendar || random.Chance(0.65);
        SKColor? line = share < 1 || random.Chance(0.4) ? Colors.Gray(random, 0, 220) : null;
        var left = area.Left + (area.Width * 0.15f);
        for (var row = 0; row < rows; row++)
        {
            var top = area.Top + (area.Height * 0.1f) + (row * height);
            if (!isCalendar)
            {
                sheet.Draw(style, area.Left, top + (height * 0.65f), sheet.Text.Word());
            }

            for (var column = 0; column < columns; column++)
            {
                var cell = SKRect.Create(left + (column * width), top, width, height);
                var level = row == column && !isCalendar ? random.Between(0.6f, 1f) : random.Unit() * random.Unit();
                Cell(sheet, cell, random.Chance(share) ? shade.At(level) : null, line);
                if (hasNumbers)
                {
                    var ink = random.Chance(share) && Colors.IsDark(shade.At(level)) ? Colors.White : Colors.Black;
                    var text = isCalendar ? $"{(row * 7) + column + 1}" : $"{level * 100:0}";
                    sheet.Draw(sheet.Style(style.Font.Typeface, style.Size, ink), cell.Left + (width * 0.25f), cell.MidY + (style.Size * 0.35f), text);
                }
            }
        }

        for (var column = 0; column < columns; column++)
        {
            sheet.Draw(style, left + (column * width) + 1, area.Top + (area.Height * 0.07f), sheet.Text.Word()[..1].ToUpperInvariant());
        }
    }

    private static void Cell(Sheet sheet, SKRect cell, SKColor? fill, SKColor? line)
    {
        if (fill is { } color)
        {
            sheet.Fill(cell, color);
        }

        if (line is { } edge)
        {
            sheet.Frame(cell, edge, 0.4f);
        }
    }

    /// <summary>A scale from pale to strong.</summary>
    private sealed class Shade(SeededRandom random)
    {
        private readonly float _hue = random.Between(0f, 360f);
        private readonly bool _isGray = random.Chance(0.3);

        public SKColor At(float level) => _isGray
            ? Colors.Gray((int)(245 - (level * 235)))
            : SKColor.FromHsv((_hue + (level * 40)) % 360, 8 + (level * 85), 100 - (level * 45));
    }
}
