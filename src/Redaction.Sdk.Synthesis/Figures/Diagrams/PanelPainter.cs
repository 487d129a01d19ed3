using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Slabs with words on them: tiles of a slide, buttons, tabs, numbered steps, key figures.</summary>
internal static class PanelPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        if (sheet.Random.Chance(0.45))
        {
            Buttons(sheet, area);
        }
        else
        {
            Tiles(sheet, area);
        }
    }

    private static void Buttons(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var height = random.Between(9f, 22f);
        var family = sheet.Family(FontRole.Sans);
        var style = sheet.Style(random.Chance(0.4) ? family.Bold : family.Regular, height * random.Between(0.4f, 0.65f));
        var color = random.Chance(0.4) ? Colors.Gray(random, 0, 225) : Colors.House(random);
        var roundness = random.Pick(0, 2, height / 2);
        for (var y = area.Top; y + height <= area.Bottom; y += height * random.Between(1.3f, 3f))
        {
            for (var x = area.Left; x < area.Right - 30;)
            {
                var text = sheet.Text.Title(random.Between(1, 2));
                var box = SKRect.Create(x, y, style.Measure(text) + random.Between(6f, 24f), height);
                x = box.Right + random.Between(3f, 30f);
                if (box.Right <= area.Right)
                {
                    var isFilled = random.Chance(0.7);
                    Slab(sheet, box, roundness, isFilled ? color : null, color);
                    var label = sheet.Style(style.Font.Typeface, style.Size, isFilled && Colors.IsDark(color) ? Colors.White : Colors.Gray(40));
                    sheet.Draw(label, box.MidX - (style.Measure(text) / 2), box.MidY + (style.Size * 0.35f), text);
                }
            }
        }
    }

    private static void Tiles(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var columns = random.Between(1, Math.Max(1, (int)(area.Width / 85)));
        var rows = random.Between(1, Math.Max(1, (int)(area.Height / 45)));
        var gap = random.Between(2f, 12f);
        var (width, height) = ((area.Width - (gap * (columns - 1))) / columns, (area.Height - (gap * (rows - 1))) / rows);
        var isLoud = random.Chance(0.5);
        var fill = isLoud ? Colors.House(random) : Colors.Pale(random);
        var roundness = random.Pick(0, 0, 4, 8);
        for (var i = 0; i < columns * rows; i++)
        {
            var box = SKRect.Create(area.Left + (i % columns * (width + gap)), area.Top + (i / columns * (height + gap)), width, height);
            fill = random.Chance(0.6) ? fill : isLoud ? Colors.House(random) : Colors.Pale(random);
            Slab(sheet, box, roundness, fill, null);
            Words(sheet, box, Colors.IsDark(fill) ? Colors.White : Colors.Gray(random, 0, 70));
        }
    }

    private static void Words(Sheet sheet, SKRect box, SKColor ink)
    {
        var random = sheet.Random;
        var family = sheet.Family(FontRole.Sans);
        var head = sheet.Style(family.Bold, Math.Min(random.Between(7f, 12f), box.Height * 0.5f), ink);
        var y = box.Top + (head.Size * 1.2f);
        sheet.Draw(head, box.Left + 4, y, random.Chance(0.3) ? sheet.Text.Number() : sheet.Text.Word());
        var body = sheet.Style(family.Regular, Math.Min(7, box.Height * 0.4f), ink);
        for (y += body.Size * 1.4f; y < box.Bottom - 1; y += body.Size * 1.3f)
        {
            var text = "";
            for (var word = sheet.Text.Word(); body.Measure(text + word) < box.Width - 9; word = sheet.Text.Word())
            {
                text += word + " ";
            }

            sheet.Draw(body, box.Left + 4, y, text);
            if (random.Chance(0.2))
            {
                break;
            }
        }
    }

    private static void Slab(Sheet sheet, SKRect box, float roundness, SKColor? fill, SKColor? edge)
    {
        using SKPath path = new();
        path.AddRoundRect(box, roundness, roundness);
        if (fill is { } color)
        {
            sheet.Fill(path, color);
        }

        if (edge is { } line)
        {
            sheet.Stroke(path, line, 0.6f);
        }
    }
}
