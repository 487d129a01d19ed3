using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Tables with heads, rules, stripes and filled cells.</summary>
internal static class TablePainter
{
    private sealed record Look(
        FontFamily Family, float Size, SKColor? Head, SKColor HeadText, SKColor? Stripe, SKColor Line, float LineWidth, bool HasColumns);

    /// <summary>Draws a table of as many rows as fit.</summary>
    /// <returns>The y at which it ends.</returns>
    public static float Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var look = LookOf(sheet);
        var widths = Widths(random, area.Width, random.Between(2, 8));
        var rowHeight = look.Size * random.Between(1.35f, 2.6f);
        var y = area.Top;
        for (var row = 0; y + rowHeight <= area.Bottom; row++)
        {
            Row(sheet, look, row, SKRect.Create(area.Left, y, area.Width, rowHeight), widths);
            y += rowHeight;
        }

        if (look.LineWidth > 0)
        {
            sheet.Frame(new(area.Left, area.Top, area.Right, y), look.Line, look.LineWidth);
        }

        return y;
    }

    private static Look LookOf(Sheet sheet)
    {
        var random = sheet.Random;
        var head = random.Below(5) switch
        {
            0 => Colors.House(random),
            1 => Colors.Gray(random, 0, 70),
            2 => Colors.Pale(random),
            3 => (SKColor?)Colors.Gray(random, 120, 215),
            _ => null,
        };
        var isDark = head is { } color && Colors.IsDark(color);

        return new(
            sheet.Family(random.Chance(0.7) ? FontRole.Sans : FontRole.Serif),
            random.Between(5.5f, 9.5f),
            head,
            isDark ? Colors.White : Colors.Black,
            random.Chance(0.3) ? Colors.Pale(random) : null,
            Colors.Gray(random, 0, 190),
            random.Chance(0.75) ? random.Between(0.25f, 1f) : 0,
            random.Chance(0.65));
    }

    private static float[] Widths(SeededRandom random, float width, int count)
    {
        var shares = new float[count];
        for (var i = 0; i < count; i++)
        {
            shares[i] = random.Between(0.5f, 2f);
        }

        var sum = shares.Sum();

        return [.. shares.Select(share => width * share / sum)];
    }

    private static void Row(Sheet sheet, Look look, int row, SKRect box, float[] widths)
    {
        var random = sheet.Random;
        var isHead = row == 0 || random.Chance(0.03);
        if ((isHead ? look.Head : row % 2 == 0 ? look.Stripe : null) is { } fill)
        {
            sheet.Fill(box, fill);
        }

        var style = sheet.Style(
            isHead ? look.Family.Bold : look.Family.Regular, look.Size, isHead ? look.HeadText : Colors.Black);
        var x = box.Left;
        sheet.StartBlock();
        for (var i = 0; i < widths.Length; i++)
        {
            var cell = SKRect.Create(x, box.Top, widths[i], box.Height);
            if (!isHead && random.Chance(0.015))
            {
                sheet.Fill(cell, random.Chance(0.7) ? Colors.Pale(random) : Colors.House(random));
            }

            Text(sheet, style, cell, isHead, i);
            x += widths[i];
            if (look.HasColumns && look.LineWidth > 0 && i + 1 < widths.Length)
            {
                sheet.Rule(x, box.Top, x, box.Bottom, look.Line, look.LineWidth);
            }
        }

        if (look.LineWidth > 0)
        {
            sheet.Rule(box.Left, box.Bottom, box.Right, box.Bottom, look.Line, look.LineWidth);
        }
    }

    private static void Text(Sheet sheet, TextStyle style, SKRect cell, bool isHead, int column)
    {
        var random = sheet.Random;
        if (!isHead && random.Chance(0.12))
        {
            return;
        }

        var text = isHead ? TextSource.Capitalize(sheet.Text.Word())
            : column == 0 ? sheet.Text.FullName()
            : random.Below(4) switch { 0 => sheet.Text.Date(), 1 => sheet.Text.Money(), 2 => sheet.Text.Title(2), _ => sheet.Text.Number() };
        while (style.Measure(text) > cell.Width - 3 && text.LastIndexOf(' ') is > 0 and var space)
        {
            text = text[..space];
        }

        if (style.Measure(text) <= cell.Width - 2)
        {
            sheet.WriteLine(style, cell.Left + 2, cell.MidY + (style.Size * 0.34f), text, isPersonal: column == 0 && !isHead);
            if (random.Chance(0.2) && !isHead)
            {
                var inner = cell;
                inner.Inflate(-1, -1);
                sheet.Regions.Add(inner);
            }
        }
    }
}
