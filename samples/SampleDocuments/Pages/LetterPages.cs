using SampleDocuments.Drawing;
using SampleDocuments.Output;
using SkiaSharp;

namespace SampleDocuments.Pages;

/// <summary>A letter about a lock gate: black bars, some with the ground for them on top.</summary>
internal static class LetterPages
{
    private const double Left = 72;
    private const double Right = 540;

    public static IReadOnlyList<SamplePage> All { get; } =
        [SamplePage.Letter(First), SamplePage.Letter(Second), SamplePage.Letter(Third)];

    private static void First(Sheet sheet)
    {
        using var body = Fonts.Serif(11);
        using var bold = Fonts.SerifBold(11);

        Letterhead.Draw(sheet, Left, Right, Letterhead.Navy);
        sheet.Text("2 March 2026", Left, 130, body);
        sheet.Text("Our reference: BHA/2026/0417", Right, 130, body, align: SKTextAlign.Right);
        var y = Set(sheet, "{Maren Oldcastle-Whitby|(b)(6)}", 160, body);
        y = Set(sheet, "{17 Copperline Street, Flat 4}", y, body);
        sheet.Text("Brackwater", Left, y, body);

        sheet.Text("Incident at the east lock on 9 February 2026", Left, 230, bold);
        y = Set(sheet, "Dear {Ms Oldcastle|(b)(6)},", 254, body);
        y = Set(sheet, "Thank you for your letter of 16 February, in which you ask for the records that this office " +
            "holds on the failure of the inner gate of the east lock. We have searched the inspection register, the " +
            "correspondence of the duty engineers and the mailbox of {Tobias Fennimore|(b)(6)} for the days in " +
            "question.", y + 6, body);
        y = Set(sheet, "The gate was last examined on 3 December 2025 by {Ines Harrowgate and a second inspector of " +
            "the mechanical section|(b)(6)}. Their report found wear on the lower hinge that was within the limits " +
            "of the maintenance plan. A repair was entered for the spring. The estimate of {forty-one thousand two " +
            "hundred|(b)(4)} was approved the same week.", y + 6, body);
        y = Set(sheet, "On the evening of the incident the lock was worked by one attendant. {The attendant told " +
            "the inspector that the warning lamp had been out since the previous afternoon and that the shift " +
            "leader had been told of it by telephone|(b)(7)(C)}. Two craft were in the chamber when the gate moved. " +
            "Nobody was hurt.", y + 6, body);
        y = Set(sheet, "The cause is still being examined. What we can say today is that the water level behind the " +
            "gate was eleven centimetres above the working level for about forty minutes, and that the pressure on " +
            "the hinge was higher than in any ordinary working. The pump log for that night is " +
            "enclosed.", y + 6, body);
        Set(sheet, "We have removed names and private addresses under section (b)(6), the terms of the contract " +
            "under (b)(4), and parts of the statement of {the attendant on duty} while the inquiry is " +
            "open.", y + 6, body);
        Letterhead.Foot(sheet, Left, Right, 752, "BHA/2026/0417");
    }

    private static void Second(Sheet sheet)
    {
        using var body = Fonts.Serif(11);
        using var bold = Fonts.SerifBold(11);

        Letterhead.Follow(sheet, Left, Right, "Brackwater Harbour Authority  ·  BHA/2026/0417", 2);
        sheet.Text("What the records show", Left, 86, bold);
        var y = 108.0;
        string[] events =
        [
            "8 February, 15:20. The lamp is reported out. The note is signed {T. Fennimore|(b)(6)}.",
            "9 February, 06:00. Morning shift taken over by {R. Calloway|(b)(6)}; no remark in the log.",
            "9 February, 18:45. The level gauge passes the working level. {The duty engineer was called at home and " +
                "did not answer until half past seven|(b)(7)(C)}.",
            "9 February, 19:31. The inner gate moves by about two degrees. Sluices are closed by hand.",
            "9 February, 20:10. The harbour master, {name withheld}, closes the lock.",
        ];
        for (var i = 0; i < events.Length; i++)
        {
            sheet.Text($"{i + 1}.", Left, y, body);
            y = Paragraph.Set(sheet, events[i], Left + 18, y, Right - Left - 18, body, Mark.Black) + 3;
        }

        sheet.Text("Payments made to the contractor", Left, y + 16, bold);
        y = Table.Draw(sheet, Left, y + 28, [72, 168, 138, 90],
        [
            ["Date", "Work", "Contact", "Amount"],
            ["4 Nov 2025", "Survey of hinges", "#(b)(6)", "2,140.00"],
            ["3 Dec 2025", "Annual examination", "#(b)(6)", "#(b)(4)"],
            ["19 Jan 2026", "Lamp, east lock", "#(b)(6)", "318.50"],
            ["12 Feb 2026", "Emergency closing", "#(b)(6)", "#(b)(4)"],
            ["20 Feb 2026", "Divers, two days", "#", "6,900.00"],
        ], TableStyle.Plain);

        sheet.Text("Assessment", Left, y + 34, bold);
        sheet.Redact(Left, y + 46, Right - Left, 118, Mark.Black, "(b)(5)");
        Set(sheet, "The paragraphs above are withheld in full because they give advice on which no decision has " +
            "been taken.",
            y + 184, body);
        Letterhead.Foot(sheet, Left, Right, 752, "BHA/2026/0417");
    }

    private static void Third(Sheet sheet)
    {
        using var body = Fonts.Serif(11);
        using var small = Fonts.Serif(9.5);

        Letterhead.Follow(sheet, Left, Right, "Brackwater Harbour Authority  ·  BHA/2026/0417", 3);
        var y = Set(sheet, "If you disagree with what has been removed, you may ask for a review within thirty " +
            "working days. Write to the Review Officer at the address above and give the reference of this " +
            "letter.", 92, body);
        y = Set(sheet, "Questions about the repair of the gate are answered by the mechanical section, {telephone " +
            "0555 0142 ext. 31|(b)(6)}.",
            y + 6, body);

        sheet.Text("Yours sincerely,", Left, y + 24, body);
        sheet.Redact(Left, y + 40, 150, 36, Mark.Black, "(b)(6)");
        sheet.Rule(Left, y + 84, Left + 190, y + 84, 0.5);
        sheet.Text("Inspector of Locks and Quays", Left, y + 98, body);

        y += 150;
        sheet.Text("Enclosures", Left, y, small);
        sheet.Text("Pump log, 9 February 2026 (2 pages)", Left + 72, y, small);
        sheet.Text("Report of examination, 3 December 2025 (4 pages, in part)", Left + 72, y + 14, small);
        sheet.Text("Copies", Left, y + 34, small);
        y = Paragraph.Set(sheet, "{Dorothea Quillfeather|(b)(6)}, mechanical " +
            "section", Left + 72, y + 34, 300, small, Mark.Black);
        Paragraph.Set(sheet, "{H. Marchbanks}, records office", Left + 72, y + 2, 300, small, Mark.Black);
        Letterhead.Foot(sheet, Left, Right, 752, "BHA/2026/0417");
    }

    private static double Set(Sheet sheet, string text, double y, SKFont font) =>
        Paragraph.Set(sheet, text, Left, y, Right - Left, font, Mark.Black);
}
