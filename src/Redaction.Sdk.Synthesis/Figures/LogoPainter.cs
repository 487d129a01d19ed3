using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Small emblems of filled shapes and stripes.</summary>
internal static class LogoPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var color = random.Chance(0.6) ? Colors.House(random) : Colors.Gray(random, 0, 120);
        switch (random.Below(5))
        {
            case 0:
                sheet.Fill(area, color);
                Letter(sheet, area, Colors.White);
                break;
            case 1:
                sheet.Disc(area.MidX, area.MidY, area.Width / 2, color);
                sheet.Disc(area.MidX, area.MidY, area.Width / 4, Colors.White);
                break;
            case 2:
                Stripes(sheet, area, color);
                break;
            case 3:
                Crest(sheet, area, color);
                break;
            default:
                Blocks(sheet, area);
                break;
        }
    }

    private static void Letter(Sheet sheet, SKRect area, SKColor color)
    {
        var style = sheet.Style(sheet.Family(FontRole.Sans).Bold, area.Height * 0.8f, color);
        sheet.Draw(style, area.Left + (area.Width * 0.2f), area.Bottom - (area.Height * 0.2f), sheet.Text.Name()[..1]);
    }

    private static void Stripes(Sheet sheet, SKRect area, SKColor color)
    {
        var count = sheet.Random.Between(3, 5);
        var height = area.Height / count;
        for (var i = 0; i < count; i++)
        {
            sheet.Fill(SKRect.Create(area.Left, area.Top + (i * height), area.Width, height * 0.5f), color);
        }
    }

    private static void Blocks(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        for (var i = 0; i < random.Between(2, 5); i++)
        {
            var side = area.Width * random.Between(0.2f, 0.5f);
            sheet.Fill(SKRect.Create(
                area.Left + (random.Unit() * (area.Width - side)), area.Top + (random.Unit() * (area.Height - side)), side, side),
                Colors.House(random));
        }
    }

    private static void Crest(Sheet sheet, SKRect area, SKColor color)
    {
        using SKPath path = new();
        path.MoveTo(area.Left, area.Top);
        path.LineTo(area.Right, area.Top);
        path.LineTo(area.Right, area.MidY);
        path.QuadTo(area.Right, area.Bottom, area.MidX, area.Bottom);
        path.QuadTo(area.Left, area.Bottom, area.Left, area.MidY);
        path.Close();
        sheet.Fill(path, color);
        sheet.Rule(area.MidX, area.Top + 2, area.MidX, area.Bottom - 2, Colors.White, area.Width * 0.08f);
        sheet.Rule(area.Left + 2, area.MidY, area.Right - 2, area.MidY, Colors.White, area.Width * 0.08f);
    }
}
