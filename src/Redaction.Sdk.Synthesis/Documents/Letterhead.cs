namespace Redaction.Sdk.Synthesis;

/// <summary>The head and the foot of an office's paper.</summary>
internal static class Letterhead
{
    public static void Draw(Sheet sheet, float left)
    {
        var random = sheet.Random;
        var family = sheet.Family(random.Chance(0.5) ? FontRole.Sans : FontRole.Serif);
        var color = random.Chance(0.5) ? Colors.House(sheet.Random) : Colors.Black;
        var name = sheet.Style(random.Chance(0.5) ? family.Bold : family.Regular, random.Between(11f, 20f), color);
        var x = random.Chance(0.6) ? left : random.Between(left, sheet.Width * 0.6f);
        var baseline = random.Between(40f, 75f);
        if (random.Chance(0.5))
        {
            var side = random.Between(18f, 40f);
            LogoPainter.Draw(sheet, SkiaSharp.SKRect.Create(x, baseline - (side * 0.7f), side, side));
            x += side + 6;
        }

        sheet.StartBlock();
        sheet.WriteLine(name, x, baseline, sheet.Text.Title(random.Between(1, 3)));
        if (random.Chance(0.4))
        {
            sheet.WriteLine(sheet.Style(family.Regular, name.Size * 0.6f, color), x, baseline + (name.Size * 0.9f), sheet.Text.Title(3));
        }

        if (random.Chance(0.3))
        {
            var y = baseline + random.Between(18f, 30f);
            sheet.Rule(left, y, sheet.Width - left, y, color, random.Between(0.5f, 3f));
        }
    }

    public static void Foot(Sheet sheet, float left)
    {
        var random = sheet.Random;
        if (random.Chance(0.4))
        {
            return;
        }

        var small = sheet.Style(sheet.Family(FontRole.Sans).Regular, random.Between(5.5f, 7.5f), Colors.Gray(random, 0, 110));
        var top = sheet.Height - random.Between(35f, 60f);
        var columns = random.Between(1, 4);
        for (var i = 0; i < columns; i++)
        {
            var x = left + (i * (sheet.Width - (2 * left)) / columns);
            for (var line = 0; line < random.Between(1, 3); line++)
            {
                sheet.WriteLine(small, x, top + (line * small.Size * 1.25f), random.Below(3) switch
                {
                    0 => sheet.Text.Street(),
                    1 => "T " + sheet.Text.Phone(),
                    _ => "www." + sheet.Text.Name().ToLowerInvariant() + ".org",
                });
            }
        }
    }
}
