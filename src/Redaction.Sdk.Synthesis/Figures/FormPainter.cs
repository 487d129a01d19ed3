using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Fields, tick boxes and section bars of forms.</summary>
internal static class FormPainter
{
    /// <summary>A row of framed fields with a small label in the corner of each and a value in most.</summary>
    public static void Fields(Sheet sheet, SKRect row, FormLook look)
    {
        var random = sheet.Random;
        var count = random.Between(1, 4);
        var x = row.Left;
        for (var i = 0; i < count; i++)
        {
            var width = i + 1 == count ? row.Right - x : row.Width / count * random.Between(0.7f, 1.2f);
            var cell = SKRect.Create(x, row.Top, width, row.Height);
            if (look.Fill is { } fill && random.Chance(0.6))
            {
                sheet.Fill(cell, fill);
            }

            sheet.Frame(cell, look.Line, look.LineWidth);
            sheet.StartBlock();
            sheet.WriteLine(look.Label, cell.Left + 2, cell.Top + look.Label.Size, TextSource.Capitalize(sheet.Text.Word()) + (random.Chance(0.5) ? "" : ":"));
            if (random.Chance(0.7))
            {
                Value(sheet, look.Value, cell);
            }

            x += width;
        }
    }

    /// <summary>Labels with a line to write on.</summary>
    public static void Lines(Sheet sheet, SKRect row, FormLook look)
    {
        var random = sheet.Random;
        sheet.StartBlock();
        var x = sheet.WriteLine(look.Label, row.Left, row.Bottom - 3, sheet.Text.Title(random.Between(1, 3)) + ":") + 4;
        var end = Math.Min(row.Right, x + random.Between(60f, 260f));
        sheet.Rule(x, row.Bottom - 1, end, row.Bottom - 1, look.Line, look.LineWidth);
        if (random.Chance(0.6))
        {
            sheet.Write(look.Value, x + 3, row.Bottom - 3, sheet.Text.FullName(), isPersonal: true);
        }
    }

    /// <summary>Tick boxes with words behind them, some of them ticked or filled.</summary>
    public static void Ticks(Sheet sheet, SKRect row, FormLook look)
    {
        var random = sheet.Random;
        var side = random.Between(5f, 9f);
        var x = row.Left + 2;
        sheet.StartLine();
        while (x < row.Right - 60)
        {
            var box = SKRect.Create(x, row.MidY - (side / 2), side, side);
            sheet.Frame(box, look.Line, look.LineWidth);
            switch (random.Below(5))
            {
                case 0:
                    sheet.Rule(box.Left, box.Top, box.Right, box.Bottom, Colors.Black, 0.8f);
                    sheet.Rule(box.Left, box.Bottom, box.Right, box.Top, Colors.Black, 0.8f);
                    break;
                case 1:
                    sheet.Fill(box, Colors.Black);
                    break;
            }

            x = sheet.Write(look.Label, box.Right + 3, row.MidY + (look.Label.Size * 0.35f), sheet.Text.Title(random.Between(1, 3))) + random.Between(8f, 40f);
        }
    }

    /// <summary>Tick boxes one below the other with words beside them, as on routing slips, in one or two columns.</summary>
    public static void TickList(Sheet sheet, SKRect area, FormLook look)
    {
        var random = sheet.Random;
        var (width, height) = (random.Between(5f, 14f), random.Between(5f, 9f));
        var leading = height + random.Between(2f, 9f);
        var label = sheet.Style(sheet.Family(FontRole.Sans).Regular, Math.Min(leading * 0.8f, random.Between(6f, 11f)));
        var columns = random.Between(1, 2);
        for (var column = 0; column < columns; column++)
        {
            var left = area.Left + (column * area.Width / columns);
            sheet.StartBlock();
            for (var y = area.Top; y + leading < area.Bottom; y += leading)
            {
                var box = SKRect.Create(left, y, width, height);
                sheet.Frame(box, look.Line, look.LineWidth);
                if (random.Chance(0.12))
                {
                    sheet.Rule(box.Left - 1, box.Bottom, box.Right + 2, box.Top - 2, Scribble.Ink(random), 1);
                }

                sheet.WriteLine(label, box.Right + 4, box.Bottom, sheet.Text.Title(random.Between(1, 3)));
            }
        }
    }

    /// <summary>A heading on a bar.</summary>
    public static void SectionBar(Sheet sheet, SKRect bar)
    {
        var random = sheet.Random;
        var isDark = random.Chance(0.65);
        var color = isDark
            ? random.Chance(0.7) ? Colors.Gray(random, 0, 60) : Colors.House(random)
            : Colors.Pale(random);
        sheet.Fill(bar, color);
        var family = sheet.Family(FontRole.Sans);
        var size = Math.Min(bar.Height * 0.7f, 12);
        var style = sheet.Style(random.Chance(0.8) ? family.Bold : family.Regular, size, isDark ? Colors.White : Colors.Black);
        var text = sheet.Text.Title(random.Between(1, 5));
        if (random.Chance(0.4))
        {
            text = text.ToUpperInvariant();
        }

        // Text on a bar is part of its picture: bars are confusers and are not redacted word by word.
        var x = random.Chance(0.7) ? bar.Left + 4 : bar.MidX - (style.Measure(text) / 2);
        sheet.Draw(style, x, bar.MidY + (size * 0.35f), text);
    }

    private static void Value(Sheet sheet, TextStyle style, SKRect cell)
    {
        var text = sheet.Random.Below(5) switch
        {
            0 => sheet.Text.Date(),
            1 => sheet.Text.Street(),
            2 => sheet.Text.Phone(),
            3 => sheet.Text.Number(),
            _ => sheet.Text.FullName(),
        };
        if (style.Measure(text) < cell.Width - 6)
        {
            sheet.WriteLine(style, cell.Left + 4, cell.Bottom - Math.Max(2, style.Size * 0.3f), text, isPersonal: true);
            if (sheet.Random.Chance(0.3))
            {
                sheet.Regions.Add(new(cell.Left + 1, cell.Bottom - (style.Size * 1.3f), cell.Right - 1, cell.Bottom - 1));
            }
        }
    }
}
