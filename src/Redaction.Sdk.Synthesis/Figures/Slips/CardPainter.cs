using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Index cards, property tags, labels and tickets: a frame, a dark strip or corner, a few short lines.</summary>
internal static class CardPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var family = sheet.Family(random.Pick(FontRole.Sans, FontRole.Mono, FontRole.Serif));
        var size = random.Between(6f, 10.5f);
        var line = Colors.Gray(random, 0, 120);
        var width = random.Between(0.4f, 2f);
        using SKPath outline = new();
        outline.AddRoundRect(area, random.Chance(0.4) ? random.Between(2f, 10f) : 0, 4);
        if (random.Chance(0.35))
        {
            sheet.Fill(outline, Colors.Pale(random));
        }

        sheet.Stroke(outline, line, width);
        var top = area.Top + Strip(sheet, area, family.Bold);
        if (random.Chance(0.25))
        {
            // The hole that a string goes through.
            sheet.Disc(area.Left + 8, area.MidY, random.Between(2f, 4f), Colors.Gray(random, 0, 160));
        }

        var (label, value) = (sheet.Style(family.Regular, size * 0.8f), sheet.Style(FormLook.Of(sheet).Value.Font.Typeface, size));
        var step = size * random.Between(1.3f, 2f);
        var isRuled = random.Chance(0.5);
        for (var y = top + step; y < area.Bottom - 2; y += step)
        {
            sheet.StartBlock();
            var x = sheet.WriteLine(label, area.Left + 14, y, sheet.Text.Title(1) + random.Pick(":", "", ".")) + 4;
            if (random.Chance(0.6))
            {
                var text = random.Pick(sheet.Text.FullName(), sheet.Text.FileNumber(), sheet.Text.Date(), sheet.Text.Street());
                if (x + value.Measure(text) < area.Right - 2)
                {
                    sheet.Write(value, x, y, text, isPersonal: true);
                }
            }

            if (isRuled)
            {
                sheet.Rule(area.Left, y + 2, area.Right, y + 2, line, 0.35f);
            }
        }
    }

    /// <summary>A dark or framed strip with a title along the top.</summary>
    private static float Strip(Sheet sheet, SKRect area, SKTypeface face)
    {
        var random = sheet.Random;
        var height = Math.Min(area.Height * 0.35f, random.Between(9f, 22f));
        SKRect strip = new(area.Left, area.Top, random.Chance(0.75) ? area.Right : area.MidX, area.Top + height);
        var isDark = random.Chance(0.5);
        if (isDark)
        {
            sheet.Fill(strip, random.Chance(0.6) ? Colors.Gray(random, 0, 60) : Colors.House(random));
        }
        else if (random.Chance(0.5))
        {
            sheet.Frame(strip, Colors.Gray(60), 0.6f);
        }

        var style = sheet.Style(face, height * 0.6f, isDark ? Colors.White : Colors.Black);
        sheet.Draw(style, strip.Left + 5, strip.MidY + (style.Size * 0.35f), random.Chance(0.5) ? sheet.Text.FileNumber() : sheet.Text.Title(2).ToUpperInvariant());

        return height;
    }
}
