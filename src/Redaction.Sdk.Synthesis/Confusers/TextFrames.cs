using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Boxes with text to be read in them: comments, call-outs, keys of codes, notes of release.</summary>
internal static class TextFrames
{
    public static void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        for (var i = 0; i < random.Between(1, 3); i++)
        {
            var (width, height) = (random.Between(60f, 230f), random.Between(14f, 90f));
            if (FreeSpace.Find(sheet, width, height) is { } area)
            {
                Draw(sheet, area);
            }
        }
    }

    private static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        if (random.Chance(0.4))
        {
            sheet.Fill(area, Colors.Pale(random));
        }

        if (random.Chance(0.85))
        {
            sheet.Frame(area, Colors.Gray(random, 0, 140), random.Between(0.4f, 1.4f));
        }

        var family = sheet.Family(FontRole.Sans);
        var style = sheet.Style(random.Chance(0.3) ? family.Bold : family.Regular, random.Between(6f, 9.5f));
        TextColumn column = new(sheet, area.Left + 3, area.Right - 3, area.Top + 1, area.Bottom);
        column.Paragraph(style, sheet.Text.Sentences(Math.Max(2, (int)(area.Width * area.Height / 260))), TextAlignment.Left);
    }
}
