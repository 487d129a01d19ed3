using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Bar codes and two-dimensional codes; they can be scanned by nobody.</summary>
internal static class BarcodePainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        if (sheet.Random.Chance(0.5))
        {
            Bars(sheet, area);
        }
        else
        {
            var side = Math.Min(area.Width, area.Height);
            Squares(sheet, SKRect.Create(area.Left, area.Top, side, side));
        }
    }

    private static void Bars(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var module = random.Between(0.5f, 1.1f);
        for (var x = area.Left; x < area.Right;)
        {
            var width = module * random.Between(1, 4);
            sheet.Fill(SKRect.Create(x, area.Top, width, area.Height), Colors.Black);
            x += width + (module * random.Between(1, 3));
        }

        if (random.Chance(0.6))
        {
            sheet.Draw(sheet.Style(sheet.Family(FontRole.Mono).Regular, 6), area.Left, area.Bottom + 7, sheet.Text.FileNumber());
        }
    }

    private static void Squares(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var count = random.Pick(21, 25, 29);
        var module = area.Width / count;
        using SKPath path = new();
        for (var y = 0; y < count; y++)
        {
            for (var x = 0; x < count; x++)
            {
                var isCorner = (x < 8 || x >= count - 8) && (y < 8 || (y >= count - 8 && x < 8));
                if (!isCorner && random.Chance(0.5))
                {
                    path.AddRect(SKRect.Create(area.Left + (x * module), area.Top + (y * module), module, module));
                }
            }
        }

        sheet.Fill(path, Colors.Black);
        Finder(sheet, area.Left, area.Top, module);
        Finder(sheet, area.Left + ((count - 7) * module), area.Top, module);
        Finder(sheet, area.Left, area.Top + ((count - 7) * module), module);
    }

    private static void Finder(Sheet sheet, float x, float y, float module)
    {
        sheet.Fill(SKRect.Create(x, y, 7 * module, 7 * module), Colors.Black);
        sheet.Fill(SKRect.Create(x + module, y + module, 5 * module, 5 * module), Colors.White);
        sheet.Fill(SKRect.Create(x + (2 * module), y + (2 * module), 3 * module, 3 * module), Colors.Black);
    }
}
