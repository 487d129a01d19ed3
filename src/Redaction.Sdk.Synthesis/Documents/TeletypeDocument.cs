namespace Redaction.Sdk.Synthesis;

/// <summary>A teletype or typewritten page: one width of letters, uneven lines, underlined heads, notes by hand.</summary>
internal sealed class TeletypeDocument : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var family = sheet.Family(FontRole.Mono);
        var size = random.Between(8.5f, 11.5f);
        var isCapital = random.Chance(0.4);
        var ink = Colors.Gray(random, 0, 70);
        var body = sheet.Style(random.Chance(0.35) ? family.Bold : family.Regular, size, ink);
        var head = sheet.Style(body.Font.Typeface, size, ink, underlined: true);
        sheet.Stray = random.Chance(0.5) ? random.Between(0.05f, 0.35f) : 0;
        var left = random.Between(40f, 110f);
        TextColumn column = new(sheet, left, sheet.Width - random.Between(40f, 90f), random.Between(50f, 130f), sheet.Height - random.Between(50f, 250f))
        {
            Leading = random.Pick(1.05f, 1.2f, 1.5f, 2f),
        };
        Head(sheet, column, body, isCapital);
        while (!column.IsFull)
        {
            if (random.Chance(0.12))
            {
                sheet.StartBlock();
                column.Line(head, Case(sheet.Text.Title(random.Between(1, 4)), isCapital), random.Chance(0.4) ? TextAlignment.Center : TextAlignment.Left);
            }

            string[] words = [.. sheet.Text.Sentences(random.Between(12, 90)).Select(word => Case(word, isCapital))];
            column.Paragraph(body, words, TextAlignment.Left, random.Chance(0.6) ? size * 3 : 0);
            column.Gap(size * random.Between(0.4f, 1.6f));
        }

        sheet.Stray = 0;
    }

    private static void Head(Sheet sheet, TextColumn column, TextStyle body, bool isCapital)
    {
        var random = sheet.Random;
        var tab = body.Size * 5;
        foreach (var label in new[] { "TO", "FROM", "DATE", "SUBJECT", "RE" }[..random.Between(2, 5)])
        {
            sheet.StartBlock();
            if (column.Advance(body) is not { } baseline)
            {
                return;
            }

            sheet.Write(body, column.Left, baseline, label + random.Pick(":", " :", ""));
            var text = label is "DATE" ? sheet.Text.Date() : label is "TO" or "FROM" ? $"{sheet.Text.Title(2)} ({sheet.Text.FileNumber()})" : sheet.Text.Title(4);
            sheet.Write(body, column.Left + tab, baseline, Case(text, isCapital || random.Chance(0.5)), isPersonal: label is "SUBJECT" or "RE");
            column.Gap(body.Size * random.Between(0f, 1f));
        }

        column.Gap(body.Size * random.Between(0.5f, 3f));
    }

    private static string Case(string text, bool isCapital) => isCapital ? text.ToUpperInvariant() : text;
}
