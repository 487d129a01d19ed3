using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Parts of forms: a bar with a heading, names at the left, fields at the right; empty, typed into, or divided.</summary>
internal static class FieldStackPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var look = FormLook.Of(sheet);
        var step = random.Between(12f, 30f);
        var height = step * random.Between(0.55f, 0.95f);
        var left = area.Left + (area.Width * random.Between(0.12f, 0.38f));
        var fill = random.Chance(0.3) ? Colors.Pale(random) : (SKColor?)null;
        var typed = random.Chance(0.4) ? 0 : random.Between(0.2f, 0.9f);
        var columns = random.Pick(1, 1, 1, 2);
        for (var y = area.Top; y + step <= area.Bottom;)
        {
            if (y == area.Top || random.Chance(0.12))
            {
                var bar = Math.Min(step, random.Between(11f, 19f));
                Head(sheet, new(area.Left, y, area.Right, y + bar));
                y += bar + random.Between(1f, 8f);
                continue;
            }

            var room = (area.Right - left) / columns;
            sheet.StartBlock();
            sheet.WriteLine(look.Label, area.Left + 1, y + (height * 0.5f) + (look.Label.Size * 0.35f), sheet.Text.Title(random.Between(1, 2)));
            for (var column = 0; column < columns; column++)
            {
                var x = left + (column * room);
                Field(sheet, new(x, y, x + room - (columns > 1 ? 6 : 0), y + height), look with { Fill = fill }, typed);
            }

            y += step;
        }
    }

    /// <summary>A heading on a bar over the whole width, or a short block with a number before it.</summary>
    private static void Head(Sheet sheet, SKRect bar)
    {
        var random = sheet.Random;
        if (random.Chance(0.65))
        {
            FormPainter.SectionBar(sheet, bar);
            return;
        }

        var family = sheet.Family(FontRole.Sans);
        var size = bar.Height * 0.65f;
        var label = sheet.Style(family.Bold, size, Colors.White);
        var text = random.Pick("Part ", "Deel ", "Section ", "Box ", "") + $"{random.Between(1, 12)}" + random.Pick("", ":", ".");
        var tag = SKRect.Create(bar.Left, bar.Top, label.Measure(text) + random.Between(6f, 18f), bar.Height);
        sheet.Fill(tag, random.Chance(0.7) ? Colors.Gray(random, 0, 50) : Colors.House(random));
        sheet.Draw(label, tag.Left + 3, tag.MidY + (size * 0.35f), text);
        sheet.Draw(sheet.Style(family.Bold, size), tag.Right + 5, tag.MidY + (size * 0.35f), sheet.Text.Title(random.Between(1, 4)));
        sheet.Rule(bar.Left, bar.Bottom, bar.Right, bar.Bottom, Colors.Black, random.Between(0.5f, 1.5f));
    }

    private static void Field(Sheet sheet, SKRect box, FormLook look, float typed)
    {
        var random = sheet.Random;
        if (look.Fill is { } fill)
        {
            sheet.Fill(box, fill);
        }

        switch (random.Below(12))
        {
            case 0:
                Comb(sheet, box, look, typed);
                return;
            case 1:
                sheet.Rule(box.Left, box.Bottom, box.Right, box.Bottom, look.Line, look.LineWidth);
                break;
            default:
                if (look.Fill is null || random.Chance(0.6))
                {
                    sheet.Frame(box, look.Line, look.LineWidth);
                }

                break;
        }

        if (random.Chance(typed))
        {
            var value = sheet.Style(look.Value.Font.Typeface, Math.Min(look.Value.Size, box.Height * 0.8f), look.Value.Color);
            sheet.WriteLine(value, box.Left + 3, box.MidY + (value.Size * 0.35f), random.Chance(0.5) ? sheet.Text.FullName() : sheet.Text.Title(2), isPersonal: true);
        }
    }

    /// <summary>A small box for each letter or digit.</summary>
    private static void Comb(Sheet sheet, SKRect box, FormLook look, float typed)
    {
        var side = Math.Min(box.Height, 14);
        var isTyped = sheet.Random.Chance(typed);
        var digit = sheet.Style(look.Value.Font.Typeface, side * 0.75f, look.Value.Color);
        var count = Math.Min((int)(box.Width / side), sheet.Random.Between(4, 18));
        for (var i = 0; i < count; i++)
        {
            var cell = SKRect.Create(box.Left + (i * side), box.Top, side, box.Height);
            sheet.Frame(cell, look.Line, look.LineWidth);
            if (isTyped)
            {
                sheet.Draw(digit, cell.Left + (side * 0.25f), cell.MidY + (digit.Size * 0.35f), $"{sheet.Random.Below(10)}");
            }
        }
    }
}
