namespace Redaction.Sdk.Synthesis;

/// <summary>A memorandum or note: a title, rows of who and what, a rule, numbered paragraphs.</summary>
internal sealed class MemoDocument : PageDocument
{
    private static readonly string[][] RowWords =
    [
        ["TO:", "FROM:", "DATE:", "SUBJECT:", "CC:"],
        ["Aan", "Van", "Datum", "Onderwerp", "Kopie aan"],
        ["voor", "van", "datum", "inzake", "zaaknr"],
        ["An:", "Von:", "Datum:", "Betreff:", "Az.:"],
    ];

    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var family = BodyFamily(sheet);
        var size = random.Between(8.5f, 11.5f);
        var body = sheet.Style(family.Regular, size);
        var label = sheet.Style(random.Chance(0.6) ? family.Bold : family.Regular, size * random.Between(0.75f, 1f));
        var left = random.Between(50f, 95f);
        TextColumn column = new(sheet, left, sheet.Width - left * random.Between(0.7f, 1.1f), random.Between(40f, 100f), sheet.Height - 60)
        {
            Leading = random.Between(1.15f, 1.5f),
        };
        if (random.Chance(0.5))
        {
            Letterhead.Draw(sheet, left);
        }

        column.Gap(random.Between(0f, 50f));
        var title = sheet.Style(random.Chance(0.5) ? family.Bold : family.Italic, size * random.Between(1.2f, 2.2f));
        column.Line(title, random.Pick("MEMORANDUM", "Memo", "NOTITIE", "Memorandum", "Office Memorandum", "Vermerk", "NOTE"));
        column.Gap(size);
        Rows(sheet, column, label, body);
        if (random.Chance(0.7))
        {
            sheet.Rule(column.Left, column.Y + 3, column.Right, column.Y + 3, Colors.Black, random.Between(0.4f, 2f));
            column.Gap(8);
        }

        var number = 1;
        while (!column.IsFull && !random.Chance(0.05))
        {
            column.Gap(size * random.Between(0.4f, 1f));
            if (random.Chance(0.3))
            {
                sheet.StartBlock();
                column.Line(sheet.Style(family.Bold, size, underlined: random.Chance(0.4)), $"{number++}. {sheet.Text.Title(random.Between(1, 5))}");
            }

            column.Paragraph(body, sheet.Text.Sentences(random.Between(15, 70)), TextAlignment.Left, random.Chance(0.3) ? 20 : 0);
        }

        Letterhead.Foot(sheet, left);
    }

    private static void Rows(Sheet sheet, TextColumn column, TextStyle label, TextStyle body)
    {
        var words = sheet.Random.Pick<string[]>(RowWords);
        var tab = sheet.Random.Between(50f, 110f);
        var isStacked = sheet.Random.Chance(0.25);
        for (var i = 0; i < sheet.Random.Between(3, 5); i++)
        {
            sheet.StartBlock();
            if (column.Advance(label) is not { } baseline)
            {
                return;
            }

            sheet.Write(label, column.Left, baseline, words[i]);
            var y = isStacked ? column.Advance(body) ?? baseline : baseline;
            var x = isStacked ? column.Left : column.Left + tab;
            var value = i switch { 2 => sheet.Text.Date(), 3 => sheet.Text.Title(5), _ => sheet.Text.FullName() };
            x = sheet.Write(body, x, y, value, isPersonal: i is not (2 or 3));
            if (i < 2 && sheet.Random.Chance(0.4))
            {
                sheet.Write(body, x + 4, y, $"({sheet.Text.FileNumber()})");
            }

            column.Gap(label.Size * sheet.Random.Between(0.2f, 0.9f));
        }
    }
}
