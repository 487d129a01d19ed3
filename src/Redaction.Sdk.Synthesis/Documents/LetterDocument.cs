namespace Redaction.Sdk.Synthesis;

/// <summary>A letter: letterhead, address, a column or row of references, text and signature.</summary>
internal sealed class LetterDocument : PageDocument
{
    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var family = BodyFamily(sheet);
        var size = random.Between(8.5f, 11.5f);
        var body = sheet.Style(family.Regular, size);
        var bold = sheet.Style(family.Bold, size);
        var left = random.Between(45f, 110f);
        var hasSideColumn = random.Chance(0.45);
        var right = sheet.Width - (hasSideColumn ? random.Between(140f, 170f) : random.Between(45f, 90f));

        Letterhead.Draw(sheet, left);
        if (hasSideColumn)
        {
            References(sheet, family, right + 14);
        }

        TextColumn column = new(sheet, left, right, random.Between(110f, 170f), sheet.Height - random.Between(60f, 110f))
        {
            Leading = random.Between(1.1f, 1.5f),
        };
        Address(sheet, column, body);
        column.Gap(random.Between(20f, 60f));
        Salutation(sheet, column, body, bold);
        Paragraphs(sheet, column, body, BodyAlignment(sheet), random.Between(2, 7), size * random.Between(0.5f, 1.2f));
        Closing(sheet, column, body);
        Letterhead.Foot(sheet, left);
    }

    private static void Address(Sheet sheet, TextColumn column, TextStyle body)
    {
        sheet.StartBlock();
        column.Line(body, sheet.Text.Title(2));
        column.Line(body, "Mr. " + sheet.Text.FullName(), isPersonal: true);
        column.Line(body, sheet.Text.Street(), isPersonal: true);
        column.Line(body, $"{sheet.Random.Between(1000, 9999)} {sheet.Text.Name().ToUpperInvariant()}");
    }

    private static void Salutation(Sheet sheet, TextColumn column, TextStyle body, TextStyle bold)
    {
        sheet.StartBlock();
        column.Line(sheet.Random.Chance(0.5) ? bold : body, "Re: " + sheet.Text.Title(sheet.Random.Between(3, 8)));
        column.Gap(body.Size * 1.5f);
        if (column.Advance(body) is { } baseline)
        {
            var x = sheet.Write(body, column.Left, baseline, sheet.Random.Pick("Dear", "Geachte", "Beste", "Sehr geehrte", "Hoi"));
            sheet.Write(body, x + body.SpaceWidth, baseline, sheet.Text.FullName() + ",", isPersonal: true);
        }

        column.Gap(body.Size);
    }

    private static void Closing(Sheet sheet, TextColumn column, TextStyle body)
    {
        column.Gap(body.Size);
        sheet.StartBlock();
        column.Line(body, sheet.Random.Pick("Sincerely,", "Met vriendelijke groet,", "Hoogachtend,", "Yours faithfully,"));
        var top = column.Y;
        column.Gap(sheet.Random.Between(15f, 45f));
        if (!column.IsFull && sheet.Random.Chance(0.5))
        {
            SkiaSharp.SKRect area = new(column.Left, top + 3, column.Left + sheet.Random.Between(60f, 130f), column.Y);
            Scribble.Signature(sheet, area);
            sheet.Regions.Add(area);
        }

        column.Line(body, sheet.Text.FullName(), isPersonal: true);
        column.Line(body, sheet.Text.Title(sheet.Random.Between(1, 3)));
    }

    private static void References(Sheet sheet, FontFamily family, float left)
    {
        var random = sheet.Random;
        var size = random.Between(6.5f, 8.5f);
        var label = sheet.Style(family.Bold, size);
        var value = sheet.Style(family.Regular, size);
        TextColumn column = new(sheet, left, sheet.Width - 20, random.Between(60f, 130f), sheet.Height - 100);
        foreach (var name in new[] { "Datum", "Contact", "Telefoon", "Kenmerk", "Onderwerp", "Bijlage" }[..random.Between(3, 6)])
        {
            sheet.StartBlock();
            column.Line(label, name);
            column.Line(value, name switch
            {
                "Datum" => sheet.Text.Date(),
                "Contact" => sheet.Text.FullName(),
                "Telefoon" => sheet.Text.Phone(),
                "Kenmerk" => sheet.Text.FileNumber(),
                _ => sheet.Text.Title(2),
            }, isPersonal: name is "Contact" or "Telefoon");
            column.Gap(size);
        }
    }
}
