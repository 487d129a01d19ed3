using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Text on a ground of its own that is there to be read: code, quotations, call-outs, notices, comments.</summary>
internal static class ListingPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var isCode = random.Chance(0.45);
        var isDark = random.Chance(isCode ? 0.25 : 0.1);
        var ground = isDark ? Colors.Gray(random, 20, 70) : random.Chance(0.5) ? Colors.Gray(random, 215, 246) : Colors.Pale(random);
        var ink = isDark ? Colors.Gray(random, 200, 255) : Colors.Gray(random, 0, 60);
        var family = sheet.Family(isCode ? FontRole.Mono : FontRole.Sans);
        var style = sheet.Style(family.Regular, random.Between(6f, 9.5f), ink);
        if (random.Chance(0.25))
        {
            Inline(sheet, area, style, ground);
            return;
        }

        using SKPath shape = new();
        var roundness = random.Chance(0.3) ? random.Between(2f, 6f) : 0;
        shape.AddRoundRect(area, roundness, roundness);
        sheet.Fill(shape, ground);
        if (random.Chance(0.35))
        {
            sheet.Stroke(shape, Colors.Gray(random, 80, 200), 0.5f);
        }

        if (!isCode && random.Chance(0.5))
        {
            sheet.Fill(SKRect.Create(area.Left, area.Top, random.Between(1.5f, 4f), area.Height), Colors.House(random));
        }

        TextColumn column = new(sheet, area.Left + 7, area.Right - 5, area.Top + 2, area.Bottom - 1) { Leading = 1.25f };
        while (!column.IsFull && isCode)
        {
            CodeLine(sheet, column, style);
        }

        if (!isCode)
        {
            column.Paragraph(style, sheet.Text.Sentences(Math.Max(4, (int)(area.Width * area.Height / 230))), TextAlignment.Left);
        }
    }

    private static void CodeLine(Sheet sheet, TextColumn column, TextStyle style)
    {
        var random = sheet.Random;
        if (column.Advance(style) is not { } baseline)
        {
            return;
        }

        var text = random.Chance(0.15) ? "" : $"{sheet.Text.Word()}({sheet.Text.Word()}, {random.Below(99)});";
        var x = column.Left + (random.Below(4) * style.Size * 1.2f);
        if (x + style.Measure(text) < column.Right)
        {
            sheet.Draw(style, x, baseline, text);
        }
    }

    /// <summary>Running text with words of code, tags or search hits on a ground of their own.</summary>
    private static void Inline(Sheet sheet, SKRect area, TextStyle style, SKColor ground)
    {
        var random = sheet.Random;
        var plain = sheet.Style(sheet.Family(FontRole.Sans).Regular, style.Size);
        var share = random.Between(0.04f, 0.25f);
        for (var y = area.Top + style.Size; y < area.Bottom; y += style.Size * 1.6f)
        {
            sheet.StartLine();
            for (var x = area.Left; ;)
            {
                var (word, isMarked) = (sheet.Text.Word(), random.Chance(share));
                var width = (isMarked ? style : plain).Measure(word);
                if (x + width > area.Right)
                {
                    break;
                }

                if (isMarked)
                {
                    sheet.Fill(new SKRect(x - 1.5f, y - style.Size, x + width + 1.5f, y + (style.Size * 0.35f)), ground);
                    sheet.Draw(style, x, y, word);
                    x += width + plain.SpaceWidth + 2;
                }
                else
                {
                    x = sheet.Put(plain, x, y, word) + plain.SpaceWidth;
                }
            }
        }
    }
}
