using SampleDocuments.Drawing;
using SampleDocuments.Output;
using SkiaSharp;

namespace SampleDocuments.Pages;

/// <summary>Three papers in three styles: outlined boxes with codes, grey fills, coloured fills.</summary>
internal static class MemoPages
{
    private const double Left = 68;
    private const double Right = 527;

    public static IReadOnlyList<SamplePage> All { get; } =
        [SamplePage.A4(Outlined), SamplePage.A4(Gray), SamplePage.A4(Colored)];

    private static void Outlined(Sheet sheet)
    {
        using var title = Fonts.SansBold(16);
        using var label = Fonts.SansBold(11);
        using var body = Fonts.Sans(11);

        sheet.Text("MEMORANDUM", Left, 84, title);
        sheet.Rule(Left, 94, Right, 94, 1.4);
        (string, string)[] head =
        [
            ("To", "Chair, Committee on Works"), ("From", "{Leopold Strand, Deputy Inspector|b6}"),
            ("Date", "24 February 2026"), ("Subject", "East lock: options for the summer season"),
        ];
        var y = 116.0;
        foreach (var (name, value) in head)
        {
            sheet.Text(name, Left, y, label);
            y = Set(sheet, value, Left + 60, y, body, Mark.Outlined) + 3;
        }

        sheet.Rule(Left, y - 6, Right, y - 6, 0.6);
        y = Set(sheet, "The committee asked which of the three options could be carried out before the first " +
            "regatta. The section has spoken with {the two contractors named in the annex|b4} and with the " +
            "insurers.", Left, y + 14, body, Mark.Outlined);
        y = Set(sheet, "Option A keeps the present gate and replaces the hinge. It needs a closure of nine days. " +
            "{The contractor has offered a price that is below the estimate by a fifth, on the condition that the " +
            "order is placed this month|b4}. Option B replaces both gates and needs six " +
            "weeks.", Left, y + 8, body, Mark.Outlined);
        sheet.Text("Recommendation", Left, y + 16, label);
        sheet.Redact(Left, y + 28, Right - Left, 150, Mark.Outlined, "(b)(5)  Deliberative process");
        y = Set(sheet, "The minutes of the meeting on 20 February record the view of {Councillor Penhallow|b6} that " +
            "the closure should not touch the Easter week. {Two members|b6} asked for a second " +
            "survey.", Left, y + 200, body, Mark.Outlined);
        y = Set(sheet, "A decision is needed by 6 March. The order form is ready; it names {account 0093-117-2|b4} " +
            "for the deposit.",
            Left, y + 8, body, Mark.Outlined);
        sheet.Text("Works Section, room 212", Left, y + 30, body);
        sheet.Redact(Left, y + 44, 128, 30, Mark.Outlined, "b6  b7C");
        Letterhead.Foot(sheet, Left, Right, 796, "Memorandum 26-031");
    }

    private static void Gray(Sheet sheet)
    {
        using var bold = Fonts.SansBold(11);
        using var body = Fonts.Sans(11);

        sheet.Text("Besluit 2026-118, document 14", Left, 62, body);
        sheet.Rule(Left, 70, Right, 70, 0.5);
        var y = Message(
            sheet, 96, "{j.vanderlaan@haven.example|5.1.2.e}", "{m.dekkers@haven.example|5.1.2.e}", "dinsdag 24 " +
                "februari 2026 16:41", "Re: planning oostsluis", bold, body);
        y = Set(sheet, "Beste {Marijke|5.1.2.e},", Left, y, body, Mark.Gray);
        y = Set(sheet, "Dank voor de snelle reactie. De aannemer kan op 9 maart beginnen, mits de sluis dan is " +
            "afgezet. {Volgens mij moeten wij eerst de prijs per dag bespreken voordat wij een toezegging " +
            "doen|5.1.2.b}. Kun jij de vergunning nakijken?", Left, y + 4, body, Mark.Gray);
        y = Set(sheet, "Groet, {Joris|5.1.2.e}", Left, y + 4, body, Mark.Gray);
        sheet.Redact(Left, y + 2, 190, 44, Mark.Gray, "5.1.2.e");

        sheet.Rule(Left, y + 74, Right, y + 74, 0.5);
        y = Message(
            sheet, y + 100, "{m.dekkers@haven.example|5.1.2.e}", "Postbus sluizen", "maandag 23 februari 2026 " +
                "09:05", "planning oostsluis", bold, body);
        y = Set(sheet, "Collega's, hierbij de planning voor het voorjaar. De proef met de nieuwe lamp is op 2 " +
            "maart. Wie van jullie heeft de sleutel van het pomphuis? Bel mij op {06 5550 " +
            "0142|5.1.2.e}.", Left, y, body, Mark.Gray);
        y = Set(sheet, "{Ik vind eerlijk gezegd dat de keuze voor deze aannemer te vroeg is gemaakt en dat wij in " +
            "het najaar al hadden moeten waarschuwen|5.2}. Laten we dit volgende week in het overleg " +
            "bespreken.", Left, y + 4, body, Mark.Gray);
        Set(sheet, "Met vriendelijke groet, {Marijke Dekkers|5.1.2.e}", Left, y + 4, body, Mark.Gray);
        Letterhead.Foot(sheet, Left, Right, 796, "Woo-verzoek 2026-118");
    }

    private static void Colored(Sheet sheet)
    {
        using var title = Fonts.SerifBold(14);
        using var bold = Fonts.SerifBold(11.5);
        using var body = Fonts.Serif(11.5);

        sheet.Text("II.  Interviews", Left, 84, title);
        var y = Set(sheet, "The inquiry heard nine witnesses between 12 and 27 February. {Harm to a pending matter " +
            "requires that the first of them|Pending Matter} is not named here. The second, {a lock attendant of " +
            "eleven years' service|Personal Privacy}, described the lamp.", Left, 110, body, Mark.Red);
        sheet.Text("A.  The evening of 9 February", Left, y + 12, bold);
        y = Set(sheet, "The control room keeps a recording of all calls. {The way in which the recording was " +
            "recovered from the failed disk and the name of the laboratory|Investigative Technique} does not affect " +
            "what was said on it.", Left, y + 34, body, Mark.Blue);
        y = Set(sheet, "At 19:02 the attendant called the duty engineer, {Gideon Ashworth|Personal Privacy}, and " +
            "let it ring for two minutes. At 19:04 he called {the shift leader|PP}.", Left, y + 6, body, Mark.Green);
        sheet.Text("B.  The contract", Left, y + 12, bold);
        y = Set(sheet, "Under clause 14 the contractor answers within four hours. {The damages agreed between the " +
            "parties are capped at a sum that both regard as confidential|Commercial Terms}. The clause was not " +
            "used.", Left, y + 34, body, Mark.Yellow);
        sheet.Redact(Left, y + 6, Right - Left, 74, Mark.Red, "Pending Matter");
        Table.Draw(sheet, Left, y + 104, [70, 150, 239],
        [
            ["Witness", "Office", "Subject"],
            ["No. 3", "Duty engineers", "Calls on 9 February"],
            ["No. 4", "#", "Pump log"],
            ["No. 5", "#", "Survey of the hinges"],
            ["No. 6", "Harbour master", "Closing of the lock"],
        ], TableStyle.Plain, Mark.Green);
        Letterhead.Foot(sheet, Left, Right, 796, "Report of inquiry, volume 1, page 12");
    }

    private static double Message(
        Sheet sheet, double y, string from, string to, string sent, string subject, SKFont bold, SKFont body)
    {
        foreach (var (name, value) in new[]
                 {
                     ("Van:", from), ("Aan:", to), ("Verzonden:", sent), ("Onderwerp:", subject),
                 })
        {
            sheet.Text(name, Left, y, bold);
            y = Set(sheet, value, Left + 82, y, body, Mark.Gray);
        }

        return y + 12;
    }

    private static double Set(Sheet sheet, string text, double left, double y, SKFont font, Mark mark) =>
        Paragraph.Set(sheet, text, left, y, Right - left, font, mark);
}
