using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A page of pictures of one sort with titles and a little text.</summary>
internal sealed class FigureDocument(Action<Sheet, SKRect> paint, int most) : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var margin = random.Between(25f, 70f);
        var family = BodyFamily(sheet);
        var body = sheet.Style(family.Regular, random.Between(8f, 11f));
        var count = random.Between(1, most);
        TextColumn column = new(sheet, margin, sheet.Width - margin, random.Between(30f, 80f), sheet.Height - 40);
        sheet.StartBlock();
        column.Line(sheet.Style(family.Bold, random.Between(10f, 18f)), sheet.Text.Title(random.Between(2, 5)));
        for (var i = 0; i < count && column.Y < sheet.Height - 140; i++)
        {
            column.Gap(8);
            var height = Math.Min((sheet.Height - 160) / count * random.Between(0.6f, 1f), column.Bottom - column.Y - 20);
            var width = column.Width * (random.Chance(0.6) ? 1 : random.Between(0.45f, 0.95f));
            paint(sheet, SKRect.Create(margin, column.Y, width, height));
            column.Gap(height + 6);
            column.Paragraph(body, sheet.Text.Sentences(random.Between(4, 40)), TextAlignment.Left);
        }
    }
}
