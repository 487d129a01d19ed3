using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A window of a program: bars, buttons, lists and fields, or the bubbles of a chat.</summary>
internal sealed class ScreenshotDocument : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var margin = random.Chance(0.4) ? 0 : random.Between(20f, 60f);
        var height = random.Chance(0.5) ? sheet.Height - (2 * margin) : random.Between(220f, 480f);
        var window = SKRect.Create(margin, margin, sheet.Width - (2 * margin), Math.Min(height, sheet.Height - (2 * margin)));
        var isDark = random.Chance(0.35);
        var (back, front) = isDark ? (Colors.Gray(random, 20, 60), Colors.Gray(random, 200, 255)) : (Colors.Gray(random, 235, 255), Colors.Gray(random, 0, 60));
        sheet.Fill(window, back);
        sheet.Frame(window, Colors.Gray(random, 60, 180), 0.6f);
        var family = sheet.Family(FontRole.Sans);
        var text = sheet.Style(family.Regular, random.Between(7f, 10f), front);
        Title(sheet, window, family, isDark);
        SKRect inside = new(window.Left + 6, window.Top + 26, window.Right - 6, window.Bottom - 6);
        if (random.Chance(0.5))
        {
            Chat(sheet, inside, family, isDark);
        }
        else
        {
            List(sheet, inside, text, isDark);
        }
    }

    private static void Title(Sheet sheet, SKRect window, FontFamily family, bool isDark)
    {
        var random = sheet.Random;
        var bar = SKRect.Create(window.Left, window.Top, window.Width, random.Between(14f, 24f));
        sheet.Fill(bar, random.Chance(0.5) ? Colors.House(random) : Colors.Gray(isDark ? 12 : 215));
        var style = sheet.Style(family.Bold, 8, random.Chance(0.5) ? Colors.White : Colors.Gray(150));
        sheet.Draw(style, bar.Left + 6, bar.MidY + 3, sheet.Text.Title(3));
        for (var i = 1; i <= 3; i++)
        {
            sheet.Disc(bar.Right - (i * 12), bar.MidY, 3, Colors.House(random));
        }
    }

    private static void Chat(Sheet sheet, SKRect area, FontFamily family, bool isDark)
    {
        var random = sheet.Random;
        var mine = Colors.Pale(random);
        var text = sheet.Style(family.Regular, random.Between(7.5f, 10f));
        var y = area.Top;
        while (y < area.Bottom - 40)
        {
            var width = area.Width * random.Between(0.3f, 0.65f);
            var x = random.Chance(0.5) ? area.Left + 4 : area.Right - width - 4;
            var words = sheet.Text.Sentences(random.Between(2, 25));
            var lines = (int)MathF.Ceiling((text.Measure(string.Join(' ', words)) * 1.1f / (width - 12)) + 0.5f);
            var bubble = SKRect.Create(x, y, width, (lines * text.Size * 1.25f) + 10);
            using SKPath path = new();
            path.AddRoundRect(bubble, 5, 5);
            sheet.Fill(path, x > area.Left + 10 ? mine : isDark ? Colors.Gray(225) : Colors.White);
            TextColumn column = new(sheet, bubble.Left + 6, bubble.Right - 6, bubble.Top + 3, bubble.Bottom + 20) { Leading = 1.25f };
            column.Paragraph(text, words, TextAlignment.Left);
            y = bubble.Bottom + random.Between(4f, 14f);
        }
    }

    private static void List(Sheet sheet, SKRect area, TextStyle text, bool isDark)
    {
        var random = sheet.Random;
        var rowHeight = random.Between(12f, 24f);
        var side = random.Chance(0.5) ? area.Width * 0.22f : 0;
        if (side > 0)
        {
            sheet.Fill(SKRect.Create(area.Left, area.Top, side - 4, area.Height), isDark ? Colors.Gray(random, 40, 80) : Colors.Gray(random, 215, 240));
        }

        var marked = random.Between(0, 12);
        for (var (y, row) = (area.Top, 0); y < area.Bottom - rowHeight; y += rowHeight, row++)
        {
            if (row == marked)
            {
                sheet.Fill(SKRect.Create(area.Left + side, y, area.Width - side, rowHeight), Colors.House(random));
            }

            sheet.StartBlock();
            if (side > 0 && random.Chance(0.6))
            {
                sheet.WriteLine(text, area.Left + 4, y + (rowHeight * 0.7f), sheet.Text.Name());
            }

            var x = sheet.WriteLine(text, area.Left + side + 6, y + (rowHeight * 0.7f), sheet.Text.FullName(), isPersonal: true);
            sheet.Write(text, Math.Max(x + 8, area.Left + side + 110), y + (rowHeight * 0.7f), sheet.Text.Title(random.Between(1, 3)));
            if (random.Chance(0.15))
            {
                var button = SKRect.Create(area.Right - 60, y + 2, 50, rowHeight - 4);
                sheet.Fill(button, random.Chance(0.5) ? Colors.House(random) : Colors.Gray(205));
            }
        }
    }
}
