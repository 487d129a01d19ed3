using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A page of one or more tables under a title.</summary>
internal sealed class TableDocument : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var margin = random.Between(25f, 75f);
        var family = BodyFamily(sheet);
        TextColumn column = new(sheet, margin, sheet.Width - margin, random.Between(25f, 80f), sheet.Height - 45);
        while (column.Y < sheet.Height - 120)
        {
            sheet.StartBlock();
            column.Line(sheet.Style(family.Bold, random.Between(9f, 15f)), sheet.Text.Title(random.Between(2, 6)));
            if (random.Chance(0.5))
            {
                column.Paragraph(sheet.Style(family.Regular, 9), sheet.Text.Sentences(random.Between(10, 40)), TextAlignment.Left);
            }

            column.Gap(random.Between(4f, 14f));
            var bottom = Math.Min(column.Bottom, column.Y + random.Between(70f, sheet.Height));
            var end = TablePainter.Draw(sheet, new SKRect(margin, column.Y, sheet.Width - margin, bottom));
            column.Gap(end - column.Y + random.Between(8f, 25f));
        }

        Letterhead.Foot(sheet, margin);
    }
}
