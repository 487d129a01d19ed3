using SampleDocuments.Drawing;
using SampleDocuments.Output;
using SkiaSharp;

namespace SampleDocuments.Pages;

/// <summary>A fax of three pages: a cover sheet without a redaction, then a statement with black bars.</summary>
internal static class FaxPages
{
    private const double Left = 76;
    private const double Right = 536;

    public static IReadOnlyList<SamplePage> All { get; } =
        [SamplePage.Letter(Cover), SamplePage.Letter(Statement), SamplePage.Letter(Continued)];

    private static void Cover(Sheet sheet)
    {
        using var huge = Fonts.SansBold(44);
        using var head = Fonts.SansBold(12);
        using var body = Fonts.Sans(11.5);

        Header(sheet, 1);
        sheet.Text("FAX", Left, 120, huge);
        sheet.Rule(Left, 134, Right, 134, 3);
        var y = 168.0;
        foreach (var (name, value) in new[]
                 {
                     ("To", "Records office, Brackwater"), ("From", "Saltmere Pilots, duty desk"),
                     ("Date", "3 March 2026"), ("Pages", "3, this one included"), ("Subject", "Statement on the " +
                         "evening of 9 February"),
                 })
        {
            sheet.Text(name, Left, y, head);
            sheet.Text(value, Left + 84, y, body);
            y += 26;
        }

        sheet.Rule(Left, y - 8, Right, y - 8, 3);
        Paragraph.Set(sheet, "Please find the statement that you asked for. Call us if a page is missing. The " +
            "original follows by post.",
            Left, y + 24, Right - Left, body, Mark.Black);
        sheet.Frame(Left, 640, Right - Left, 62, 1.2);
        Paragraph.Set(sheet, "This message is meant for the office named above. If it has come to you by mistake, " +
            "please tell us and destroy it.",
            Left + 12, 664, Right - Left - 24, body, Mark.Black);
    }

    private static void Statement(Sheet sheet)
    {
        using var head = Fonts.SansBold(13);
        using var body = Fonts.Serif(11.5);

        Header(sheet, 2);
        sheet.Text("Statement of a pilot", Left, 96, head);
        var y = Set(sheet, "My name is {Cornelius Vanbrugh}. I was born on {4 July 1968} and live at {22 Ropewalk, " +
            "Saltmere}. I have held a pilot's licence for this coast since 1997.", 124, body);
        y = Set(sheet, "On 9 February I took the coaster {Windward Lass} in from the bar. We reached the east lock " +
            "a few minutes before seven. The lamp on the inner gate did not burn, so I called the lock house on " +
            "channel 12.", y + 8, body);
        y = Set(sheet, "A man answered. {I knew the voice as that of the attendant, whom I have known for twenty " +
            "years, and he sounded out of breath}. He said that we could come in.", y + 8, body);
        y = Set(sheet, "When we lay in the chamber I felt the stern lift. I saw the gate move by perhaps a hand's " +
            "breadth. I told the master to keep the engine running. There was another craft behind us, {a motor " +
            "yacht under the flag of the sailing club}.", y + 8, body);
        sheet.Redact(Left, y + 4, Right - Left, 88, Mark.Black);
        Set(sheet, "I did not see anybody on the gate itself. It was dark and there was some rain.", y + 118, body);
    }

    private static void Continued(Sheet sheet)
    {
        using var body = Fonts.Serif(11.5);

        Header(sheet, 3);
        var y = Set(sheet, "At about half past seven {the shift leader} came on board and asked us to stay where we " +
            "were. We lay in the chamber until ten minutes past eight, when the lock was closed by order.", 96, body);
        y = Set(sheet, "I have read this statement and it is true. I am willing to repeat it before the inquiry. I " +
            "can be reached through my office or at {0555 0177}.", y + 8, body);
        sheet.Text("Saltmere, 2 March 2026", Left, y + 30, body);
        sheet.Redact(Left, y + 50, 168, 40, Mark.Black);
        sheet.Rule(Left, y + 96, Left + 200, y + 96, 0.8);
        sheet.Text("(signature)", Left, y + 112, body);
        Set(sheet, "Witness: {E. Thistlewood}", y + 150, body);
    }

    private static void Header(Sheet sheet, int page)
    {
        using var font = Fonts.MonoBold(9);
        sheet.Text($"03-MAR-2026 09:14  FROM SALTMERE PILOTS      TO RECORDS OFFICE      P.0{page}/03", 40, 30, font);
    }

    private static double Set(Sheet sheet, string text, double y, SKFont font) =>
        Paragraph.Set(sheet, text, Left, y, Right - Left, font, Mark.Black, leading: 1.5);
}
