using SampleDocuments.Drawing;
using SampleDocuments.Output;
using SkiaSharp;

namespace SampleDocuments.Pages;

/// <summary>A typed report from the files, as it looks after it was scanned.</summary>
internal static class ScanPages
{
    private const double Left = 86;
    private const double Right = 540;

    public static IReadOnlyList<SamplePage> All { get; } = [SamplePage.Letter(First), SamplePage.Letter(Second)];

    private static void First(Sheet sheet)
    {
        using var type = Fonts.Mono(10.2);
        using var bold = Fonts.MonoBold(12);

        sheet.Text("BRACKWATER HARBOUR AUTHORITY", 312, 76, bold, align: SKTextAlign.Center);
        sheet.Text("OFFICE MEMORANDUM", 312, 94, type, align: SKTextAlign.Center);
        sheet.Rule(Left, 104, Right, 104, 1.2);
        sheet.Text("TO    :  Inspector of Locks and Quays", Left, 126, type);
        var y = Set(sheet, "FROM  : {K. Pemberton, lock keeper}", 142, type);
        sheet.Text("DATE  :  14 June 1971", Left, y, type);
        sheet.Text("SUBJ  :  Complaint about lamp signals, east lock", Left, y + 16, type);
        sheet.Rule(Left, y + 26, Right, y + 26, 0.8);

        y = Set(sheet, "1. On the evening of 11 June a master by the name of {Alistair Greenholm} came to the lock " +
            "house and complained of the lamp on the inner gate. He was accompanied by {his wife}.", y + 50, type);
        y = Set(sheet, "2. He stated that {he had been waved into the chamber by a man who was not on the roster " +
            "and who smelled of drink}. I was at supper at the time and did not see it.", y + 10, type);
        y = Set(sheet, "3. I tested the lamp with {Mr Ellwood} at 21.40 hours. It burned without fault. The glass " +
            "was dirty and was cleaned. An entry was made in the lamp book.", y + 10, type);
        y = Set(sheet, "4. {The man who waved may be the brother of the night attendant, who is known to this " +
            "office from the affair of the missing diesel in 1969}. I suggest that nothing is put in writing to the " +
            "master.", y + 10, type);
        y = Set(sheet, "5. The lamp book and the roster are attached.", y + 10, type);
        sheet.Redact(Left + 230, y + 24, 150, 30, Mark.Black);
        sheet.Text("Lock keeper, east lock", Left + 230, y + 70, type);
        sheet.Frame(Left, y + 30, 130, 46, 1.4, new SKColor(0x60, 0x60, 0x60));
        sheet.Text("RECEIVED", Left + 65, y + 50, bold, new SKColor(0x60, 0x60, 0x60), SKTextAlign.Center);
        sheet.Text("16 JUN 1971", Left + 65, y + 66, type, new SKColor(0x60, 0x60, 0x60), SKTextAlign.Center);
    }

    private static void Second(Sheet sheet)
    {
        using var type = Fonts.Mono(10.2);
        using var small = Fonts.Mono(7.5);

        sheet.Text("- 2 -", 312, 60, type, align: SKTextAlign.Center);
        sheet.Text("ATTACHMENT A.  ROSTER, WEEK OF 7 JUNE 1971", Left, 92, type);
        var y = Table.Draw(sheet, Left, 104, [84, 150, 130, 90],
        [
            ["DAY", "MORNING", "NIGHT", "REMARKS"],
            ["Mon 7", "#", "#", ""],
            ["Tue 8", "#", "Ellwood", "fog"],
            ["Wed 9", "Pemberton", "#", ""],
            ["Thu 10", "Pemberton", "Ellwood", "gauge read"],
            ["Fri 11", "#", "#", "see memo"],
        ], TableStyle.Plain);

        sheet.Text("ATTACHMENT B.  FROM THE LAMP BOOK", Left, y + 36, type);
        y = Set(sheet, "11 June, 21.40. Inner lamp tested, burns white, glass cleaned. Witness {J. " +
            "Ellwood}.", y + 58, type);
        y = Set(sheet, "11 June, 22.15. {Greenholm} passed the lock outbound with the coaster {Marigold of " +
            "Saltmere}.", y + 8, type);
        sheet.Redact(Left, y + 8, 400, 96, Mark.Black);
        y = Set(sheet, "12 June, 06.00. Lamps out. Book closed for the week and handed to {the day " +
            "keeper}.", y + 128, type);
        sheet.Text("Copies to: registry; file 4/71 East Lock", Left, y + 40, small);
        sheet.Text("BHA-000418", Right, 760, small, align: SKTextAlign.Right);
    }

    private static double Set(Sheet sheet, string text, double y, SKFont font) =>
        Paragraph.Set(sheet, text, Left, y, Right - Left, font, Mark.Black, leading: 1.5);
}
