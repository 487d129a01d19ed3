using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A form: section bars, framed fields, lines to write on, tick boxes, notes in small print.</summary>
internal sealed class FormDocument : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var look = FormLook.Of(sheet);
        var margin = random.Between(25f, 65f);
        var right = sheet.Width - margin;
        var y = random.Between(25f, 60f);
        sheet.StartBlock();
        var title = sheet.Style(sheet.Family(FontRole.Sans).Bold, random.Between(10f, 17f));
        sheet.WriteLine(title, random.Chance(0.5) ? margin : sheet.Width * 0.3f, y, sheet.Text.Title(random.Between(2, 5)).ToUpperInvariant());
        y += random.Between(10f, 30f);
        var foot = sheet.Height - random.Between(40f, 140f);
        while (y < foot)
        {
            y = Part(sheet, look, margin, right, y);
        }

        if (random.Chance(0.4))
        {
            sheet.Frame(new(margin - 6, 20, right + 6, y + 6), look.Line, random.Between(0.5f, 2f));
        }
    }

    private static float Part(Sheet sheet, FormLook look, float left, float right, float y)
    {
        var random = sheet.Random;
        switch (random.Below(12))
        {
            case 0 or 1:
                var height = random.Between(9f, 20f);
                FormPainter.SectionBar(sheet, new(left, y, right, y + height));
                return y + height + random.Between(0f, 4f);
            case 2 or 3:
                FormPainter.Lines(sheet, new(left, y, right, y + 20), look);
                return y + 24;
            case 4:
                FormPainter.Ticks(sheet, new(left, y, right, y + 14), look);
                return y + 17;
            case 5:
                TextColumn column = new(sheet, left, right, y, y + 60);
                column.Paragraph(look.Label, sheet.Text.Sentences(random.Between(15, 60)), TextAlignment.Left);
                return column.Y + 6;
            case 11 when random.Chance(0.5):
                var list = random.Between(50f, 220f);
                FormPainter.TickList(sheet, new(left, y + 3, right, y + list), look);
                return y + list + 6;
            case 6 when random.Chance(0.4):
                return TablePainter.Draw(sheet, new(left, y, right, y + random.Between(40f, 140f))) + 6;
            default:
                var rowHeight = random.Between(18f, 34f);
                FormPainter.Fields(sheet, new(left, y, right, y + rowHeight), look);
                return y + rowHeight + (random.Chance(0.8) ? 0 : 8);
        }
    }
}
