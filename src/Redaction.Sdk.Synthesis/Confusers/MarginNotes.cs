namespace Redaction.Sdk.Synthesis;

/// <summary>Page numbers, Bates numbers, notes of release, codes and numbered lines at the edges of a page.</summary>
internal static class MarginNotes
{
    public static void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var style = sheet.Style(sheet.Fonts.Pick(FontRole.Sans, random).Regular, random.Between(6f, 11f));
        switch (random.Below(5))
        {
            case 0:
                sheet.Draw(style, sheet.Width - random.Between(60f, 130f), sheet.Height - random.Between(8f, 25f), $"{sheet.Text.Name()}-{random.Between(1000, 99999)}");
                break;
            case 1:
                sheet.Draw(style, random.Between(20f, sheet.Width - 80), random.Between(12f, 24f), sheet.Text.FileNumber());
                break;
            case 2:
                Banner(sheet, style);
                break;
            case 3:
                Codes(sheet, style);
                break;
            default:
                LineNumbers(sheet, style);
                break;
        }
    }

    /// <summary>A line that the releasing office prints on top, sometimes on a white strip with a frame.</summary>
    private static void Banner(Sheet sheet, TextStyle style)
    {
        var text = sheet.Random.Pick("RELEASED UNDER THE ACT OF 1992 ", "DOCUMENT ", "Case ", "WOO ") + sheet.Text.FileNumber() + " " + sheet.Text.Title(3).ToUpperInvariant();
        var left = sheet.Random.Between(5f, 60f);
        var width = style.Measure(text);
        SkiaSharp.SKRect strip = new(left - 3, 3, left + width + 3, 5 + (style.Size * 1.3f));
        if (sheet.Random.Chance(0.6))
        {
            sheet.Fill(strip, Colors.White);
            sheet.Frame(strip, Colors.Black, 0.5f);
        }

        sheet.Draw(style, left, 3 + style.Size, text);
    }

    private static void Codes(Sheet sheet, TextStyle style)
    {
        var codes = LabelCodes.Pick(sheet.Random);
        var x = sheet.Random.Chance(0.7) ? sheet.Width - 45 : 8;
        for (var y = sheet.Random.Between(60f, 300f); y < sheet.Height - 60; y += sheet.Random.Between(15f, 200f))
        {
            sheet.Draw(style, x, y, sheet.Random.Pick<string>(codes));
        }
    }

    private static void LineNumbers(Sheet sheet, TextStyle style)
    {
        var step = sheet.Random.Between(18f, 28f);
        for (var i = 1; i <= 28 && 60 + (i * step) < sheet.Height - 30; i++)
        {
            sheet.Draw(style, 28, 60 + (i * step), $"{i}");
        }

        sheet.Rule(46, 30, 46, sheet.Height - 30, Colors.Black, 0.5f);
        sheet.Rule(48.5f, 30, 48.5f, sheet.Height - 30, Colors.Black, 0.5f);
    }
}
