using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A slide, a slip or a sheet that consists of exhibits: diagrams, panels, fields, tick boxes.</summary>
internal sealed class ExhibitDocument(params ConfuserKind[] kinds) : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var margin = random.Between(20f, 65f);
        var family = BodyFamily(sheet);
        var title = sheet.Style(family.Bold, random.Between(10f, 20f), random.Chance(0.6) ? Colors.Black : Colors.House(random));
        var top = random.Between(22f, 60f);
        sheet.StartBlock();
        sheet.WriteLine(title, margin, top, sheet.Text.Title(random.Between(1, 5)));
        top += title.Size;
        if (random.Chance(0.4))
        {
            TextColumn column = new(sheet, margin, sheet.Width - margin, top, top + 80);
            column.Paragraph(sheet.Style(family.Regular, random.Between(8f, 11f)), sheet.Text.Sentences(random.Between(8, 60)), TextAlignment.Left);
            top = column.Y + 8;
        }

        Exhibits.Fill(sheet, new(margin, top, sheet.Width - margin, sheet.Height - random.Between(30f, sheet.Height * 0.4f)), kinds);
        Letterhead.Foot(sheet, margin);
    }
}
