using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A page of a report, a judgement or a paper: headings, one or two columns, figures, lists, notes.</summary>
internal sealed class ReportDocument : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var family = sheet.Family(random.Chance(0.6) ? FontRole.Serif : FontRole.Sans);
        var columns = random.Chance(0.3) ? 2 : 1;
        var size = columns == 2 ? random.Between(7f, 9.5f) : random.Between(9f, 12f);
        var body = sheet.Style(family.Regular, size);
        var margin = columns == 2 ? random.Between(35f, 60f) : random.Between(50f, 95f);
        var top = random.Between(55f, 90f);
        var foot = sheet.Height - random.Between(50f, 90f);
        Running(sheet, family, margin);
        var gutter = random.Between(12f, 24f);
        var width = (sheet.Width - (2 * margin) - ((columns - 1) * gutter)) / columns;
        var alignment = random.Chance(0.6) ? TextAlignment.Justified : TextAlignment.Left;
        for (var i = 0; i < columns; i++)
        {
            var left = margin + (i * (width + gutter));
            TextColumn column = new(sheet, left, left + width, top, foot) { Leading = random.Chance(0.15) ? 2 : random.Between(1.1f, 1.45f) };
            Fill(sheet, column, family, body, alignment);
        }

        if (random.Chance(0.35))
        {
            Notes(sheet, family, margin, foot + 3);
        }
    }

    private static void Fill(Sheet sheet, TextColumn column, FontFamily family, TextStyle body, TextAlignment alignment)
    {
        var random = sheet.Random;
        while (!column.IsFull)
        {
            switch (random.Below(14))
            {
                case 0 or 1:
                    column.Gap(body.Size * 0.6f);
                    sheet.StartBlock();
                    column.Line(
                        sheet.Style(random.Chance(0.7) ? family.Bold : family.Italic, body.Size * random.Between(1f, 1.5f), underlined: random.Chance(0.15)),
                        sheet.Text.Title(random.Between(1, 6)),
                        random.Chance(0.25) ? TextAlignment.Center : TextAlignment.Left);
                    column.Gap(body.Size * 0.3f);
                    break;
                case 2:
                    List(sheet, column, body);
                    break;
                case 3 when random.Chance(0.5):
                    Figure(sheet, column, body);
                    break;
                default:
                    column.Paragraph(body, sheet.Text.Sentences(random.Between(25, 130)), alignment, random.Chance(0.4) ? body.Size * 2 : 0);
                    column.Gap(body.Size * random.Between(0f, 1f));
                    break;
            }
        }
    }

    private static void List(Sheet sheet, TextColumn column, TextStyle body)
    {
        var random = sheet.Random;
        var bullet = random.Pick("•", "-", "■", "1.", "a)");
        for (var i = 0; i < random.Between(2, 5); i++)
        {
            TextColumn inner = new(sheet, column.Left + (body.Size * 1.6f), column.Right, column.Y, column.Bottom) { Leading = column.Leading };
            if (inner.IsFull)
            {
                return;
            }

            sheet.Draw(body, column.Left + (body.Size * 0.5f), inner.Y + (body.Size * column.Leading) - (body.Size * 0.25f), bullet);
            inner.Paragraph(body, sheet.Text.Sentences(random.Between(5, 30)), TextAlignment.Left);
            column.Gap(inner.Y - column.Y);
        }
    }

    private static void Figure(Sheet sheet, TextColumn column, TextStyle body)
    {
        var random = sheet.Random;
        var height = random.Between(70f, 190f);
        if (column.Y + height + 20 > column.Bottom)
        {
            column.Gap(column.Bottom - column.Y + 1);
            return;
        }

        SKRect area = new(column.Left, column.Y + 6, column.Right, column.Y + height);
        switch (random.Below(5))
        {
            case 0:
                PhotoPainter.Draw(sheet, area);
                break;
            case 1:
                area.Bottom = TablePainter.Draw(sheet, area);
                break;
            case 2:
                MapPainter.Draw(sheet, area);
                break;
            default:
                ChartPainter.Draw(sheet, area);
                break;
        }

        column.Gap(area.Bottom - column.Y + 3);
        var caption = sheet.Style(body.Font.Typeface, body.Size * 0.85f);
        column.Paragraph(caption, [$"Figure", $"{random.Between(1, 9)}.", .. sheet.Text.Sentences(random.Between(5, 25))], TextAlignment.Left);
        column.Gap(8);
    }

    /// <summary>The line above the text and the number below it.</summary>
    private static void Running(Sheet sheet, FontFamily family, float margin)
    {
        var random = sheet.Random;
        var small = sheet.Style(family.Regular, random.Between(7f, 9.5f));
        if (random.Chance(0.6))
        {
            var text = sheet.Text.Title(random.Between(2, 7));
            var x = random.Chance(0.5) ? margin : (sheet.Width - small.Measure(text)) / 2;
            var end = sheet.WriteLine(small, x, 40, text);
            if (random.Chance(0.2))
            {
                // A marking that was cancelled when the document was released.
                sheet.Rule(x, 37.2f, end, 37.2f, Colors.Black, 0.7f);
            }
        }

        if (random.Chance(0.7))
        {
            sheet.Draw(small, random.Chance(0.6) ? sheet.Width / 2 : sheet.Width - margin, sheet.Height - 30, $"{random.Between(1, 300)}");
        }
    }

    private static void Notes(Sheet sheet, FontFamily family, float margin, float top)
    {
        sheet.Rule(margin, top, margin + 120, top, Colors.Black, 0.4f);
        TextColumn notes = new(sheet, margin, sheet.Width - margin, top + 2, sheet.Height - 36);
        notes.Paragraph(sheet.Style(family.Regular, 6.5f), sheet.Text.Sentences(sheet.Random.Between(10, 50)), TextAlignment.Left);
    }
}
