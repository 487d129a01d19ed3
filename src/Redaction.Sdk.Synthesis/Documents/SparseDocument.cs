namespace Redaction.Sdk.Synthesis;

/// <summary>A title page, a separator, a withheld sheet: some words on an empty page.</summary>
internal sealed class SparseDocument : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var family = BodyFamily(sheet);
        TextColumn column = new(sheet, 70, sheet.Width - 70, random.Between(60f, sheet.Height * 0.5f), sheet.Height - 60);
        sheet.StartBlock();
        column.Line(sheet.Style(family.Bold, random.Between(14f, 34f)), sheet.Text.Title(random.Between(1, 3)), TextAlignment.Center);
        column.Gap(random.Between(10f, 60f));
        var body = sheet.Style(family.Regular, random.Between(9f, 13f));
        for (var i = 0; i < random.Between(0, 4); i++)
        {
            column.Paragraph(body, sheet.Text.Sentences(random.Between(3, 25)), random.Chance(0.5) ? TextAlignment.Center : TextAlignment.Left);
            column.Gap(body.Size);
        }

        Letterhead.Foot(sheet, 70);
    }
}
