using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A thread of printed e-mails: blocks of headers with names and addresses, short texts, signatures.</summary>
internal sealed class EmailDocument : PageDocument
{
    private static readonly string[][] HeaderWords =
    [
        ["From:", "Sent:", "To:", "Cc:", "Subject:"],
        ["Van:", "Verzonden:", "Aan:", "CC:", "Onderwerp:"],
        ["Von:", "Gesendet:", "An:", "Cc:", "Betreff:"],
        ["De :", "Envoyé :", "À :", "Cc :", "Objet :"],
    ];

    public override void Draw(Sheet sheet)
    {
        var random = sheet.Random;
        var family = sheet.Family(random.Chance(0.85) ? FontRole.Sans : FontRole.Serif);
        var size = random.Between(7f, 11.5f);
        var body = sheet.Style(family.Regular, size);
        var bold = sheet.Style(random.Chance(0.8) ? family.Bold : family.Regular, size);
        var later = random.Chance(0.25) ? sheet.Style(family.Regular, size, Colors.House(random)) : body;
        var link = sheet.Style(family.Regular, size, Colors.Link, underlined: random.Chance(0.7));
        var left = random.Between(20f, 85f);
        TextColumn column = new(sheet, left, sheet.Width - random.Between(25f, 80f), random.Between(20f, 80f), sheet.Height - 40)
        {
            Leading = random.Between(1.1f, 1.45f),
        };
        var words = HeaderWords[random.Chance(0.7) ? random.Below(2) : random.Below(4)];
        var tab = random.Chance(0.5) ? size * random.Between(5.5f, 9f) : 0;
        while (!column.IsFull)
        {
            Header(sheet, column, words, bold, link, tab);
            Body(sheet, column, random.Chance(0.5) ? body : later, link);
            if (random.Chance(0.15))
            {
                break;
            }
        }

        Numbers(sheet, family);
    }

    private static void Header(Sheet sheet, TextColumn column, string[] words, TextStyle bold, TextStyle link, float tab)
    {
        var random = sheet.Random;
        if (random.Chance(0.4))
        {
            column.Gap(3);
            sheet.Rule(column.Left, column.Y, column.Right, column.Y, Colors.Gray(random, 0, 190), random.Between(0.3f, 1.6f));
            column.Gap(2);
        }

        sheet.StartBlock();
        for (var i = 0; i < words.Length; i++)
        {
            if (i == 3 && random.Chance(0.35))
            {
                continue;
            }

            if (column.Advance(bold) is not { } baseline)
            {
                return;
            }

            var x = sheet.Write(bold, column.Left, baseline, words[i]);
            x = tab > 0 ? Math.Max(column.Left + tab, x + 4) : x + bold.SpaceWidth;
            switch (i)
            {
                case 1:
                    sheet.Write(link.IsUnderlined ? Plain(sheet, link) : bold, x, baseline, $"{sheet.Text.Date()} {sheet.Text.Time()}");
                    break;
                case 4:
                    sheet.Write(Plain(sheet, link), x, baseline, random.Pick("RE: ", "FW: ", "Re: ", "") + sheet.Text.Title(random.Between(2, 6)));
                    break;
                default:
                    People(sheet, column, link, x, baseline, i == 0 ? 1 : random.Chance(0.2) ? random.Between(6, 22) : random.Between(1, 5));
                    break;
            }
        }

        column.Gap(bold.Size * random.Between(0.3f, 1.2f));
    }

    /// <summary>Names and addresses that run on over lines.</summary>
    private static void People(Sheet sheet, TextColumn column, TextStyle link, float x, float baseline, int count)
    {
        var plain = Plain(sheet, link);
        var start = sheet.Random.Chance(0.5) ? x : column.Left;
        for (var i = 0; i < count; i++)
        {
            var name = sheet.Text.FullName();
            var address = sheet.Text.Email();
            if (x + plain.Measure(name) + link.Measure(address) + 12 > column.Right && x > start)
            {
                if (column.Advance(link) is not { } next)
                {
                    return;
                }

                (x, baseline) = (start, next);
            }

            x = sheet.Write(plain, x, baseline, name, isPersonal: true) + plain.SpaceWidth;
            x = sheet.Put(plain, x, baseline, "<");
            var at = address.IndexOf('@', StringComparison.Ordinal);
            x = sheet.Put(link, x, baseline, address[..at], isPersonal: true);
            x = sheet.Put(link, x, baseline, address[at..]);
            x = sheet.Put(plain, x, baseline, i + 1 < count ? ">;" : ">") + plain.SpaceWidth;
        }
    }

    private static void Body(Sheet sheet, TextColumn column, TextStyle body, TextStyle link)
    {
        var random = sheet.Random;
        sheet.StartBlock();
        column.Line(body, random.Pick("Hi", "Hoi", "Beste", "Dear", "Hallo", "Goedemorgen") + " " + sheet.Text.Name() + ",", isPersonal: true);
        column.Gap(body.Size * 0.6f);
        Paragraphs(sheet, column, body, TextAlignment.Left, random.Between(1, 4), body.Size * random.Between(0.2f, 1f));
        column.Gap(body.Size * 0.5f);
        sheet.StartBlock();
        column.Line(body, random.Pick("Groet,", "Regards,", "Met vriendelijke groet,", "Gr,", "Best,", "mvg"));
        column.Line(body, sheet.Text.FullName(), isPersonal: true);
        if (random.Chance(0.6))
        {
            column.Gap(body.Size * 0.6f);
            Signature(sheet, column, body, link);
        }

        column.Gap(body.Size * random.Between(0.5f, 2f));
    }

    private static void Signature(Sheet sheet, TextColumn column, TextStyle body, TextStyle link)
    {
        var random = sheet.Random;
        var small = sheet.Style(body.Font.Typeface, body.Size * random.Between(0.75f, 1f), random.Chance(0.3) ? Colors.Gray(random, 60, 140) : body.Color);
        sheet.StartBlock();
        column.Line(small, sheet.Text.Title(2) + " | " + sheet.Text.Title(2));
        column.Line(small, $"T {sheet.Text.Phone()} M {sheet.Text.Phone()}", isPersonal: true);
        column.Line(small, sheet.Text.Street(), isPersonal: true);
        column.Line(link, "www." + sheet.Text.Name().ToLowerInvariant() + ".nl");
        if (random.Chance(0.35) && !column.IsFull)
        {
            var side = random.Between(14f, 34f);
            LogoPainter.Draw(sheet, SKRect.Create(column.Left, column.Y + 3, side, side));
            sheet.Draw(sheet.Style(body.Font.Typeface, side * 0.5f, Colors.House(random)), column.Left + side + 4, column.Y + (side * 0.7f), sheet.Text.Title(2));
            column.Gap(side + 6);
        }

        if (random.Chance(0.3))
        {
            var tiny = sheet.Style(body.Font.Typeface, Math.Max(4.5f, body.Size * 0.6f), Colors.Gray(random, 0, 120));
            column.Paragraph(tiny, sheet.Text.Sentences(random.Between(40, 90)), TextAlignment.Left);
        }
    }

    /// <summary>Numbers of the page and of the document in the corners.</summary>
    private static void Numbers(Sheet sheet, FontFamily family)
    {
        if (sheet.Random.Chance(0.5))
        {
            var style = sheet.Style(family.Regular, sheet.Random.Between(8f, 11f));
            sheet.Draw(style, sheet.Width - 50, 18, $"{sheet.Random.Below(300):0000}");
            sheet.Draw(style, sheet.Random.Between(20f, sheet.Width - 60), sheet.Height - 14, $"{sheet.Random.Between(100000, 1999999)}");
        }
    }

    private static TextStyle Plain(Sheet sheet, TextStyle link) => sheet.Style(link.Font.Typeface, link.Size);
}
