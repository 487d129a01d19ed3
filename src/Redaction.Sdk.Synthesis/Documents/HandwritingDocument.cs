using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A letter or notes by hand, with or without ruled lines.</summary>
internal sealed class HandwritingDocument : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var family = sheet.Fonts.Pick(FontRole.Hand, random);
        var ink = Scribble.Ink(random);
        var body = sheet.Style(family.Regular, random.Between(13f, 21f), ink);
        var margin = random.Between(25f, 80f);
        TextColumn column = new(sheet, margin, sheet.Width - random.Between(20f, 70f), random.Between(40f, 120f), sheet.Height - random.Between(30f, 200f))
        {
            Leading = random.Between(1.2f, 1.9f),
        };
        sheet.Stray = random.Between(0.3f, 1.2f);
        if (random.Chance(0.4))
        {
            Ruling(sheet, column, body);
        }

        while (!column.IsFull)
        {
            column.Paragraph(body, sheet.Text.Sentences(random.Between(5, 60)), TextAlignment.Left, random.Chance(0.5) ? 40 : 0);
            column.Gap(random.Between(0f, body.Size));
            if (random.Chance(0.2))
            {
                var area = SKRect.Create(column.Left + random.Between(0f, 200f), column.Y, random.Between(40f, 130f), random.Between(15f, 40f));
                Scribble.Signature(sheet, area);
                sheet.Regions.Add(area);
                column.Gap(area.Height);
            }
        }

        sheet.Stray = 0;
    }

    private static void Ruling(Sheet sheet, TextColumn column, TextStyle body)
    {
        var step = body.Size * column.Leading;
        for (var y = column.Y + step; y < column.Bottom; y += step)
        {
            sheet.Rule(10, y, sheet.Width - 10, y, new SKColor(150, 170, 210), 0.5f);
        }

        if (sheet.Random.Chance(0.5))
        {
            sheet.Rule(column.Left - 8, 0, column.Left - 8, sheet.Height, new SKColor(220, 120, 120), 0.7f);
        }
    }
}
