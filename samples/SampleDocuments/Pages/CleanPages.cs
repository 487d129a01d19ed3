using SampleDocuments.Drawing;
using SampleDocuments.Output;
using SkiaSharp;

namespace SampleDocuments.Pages;

/// <summary>Two pages without a redaction, full of what is easily taken for one.</summary>
internal static class CleanPages
{
    private const double Left = 68;
    private const double Right = 544;

    public static IReadOnlyList<SamplePage> All { get; } = [SamplePage.Letter(Report), SamplePage.Letter(Form)];

    private static void Report(Sheet sheet)
    {
        using var title = Fonts.SansBold(15);
        using var bold = Fonts.SansBold(9.5);
        using var body = Fonts.Sans(10);
        using var small = Fonts.Sans(8);

        Letterhead.Draw(sheet, Left, Right, Letterhead.Navy);
        sheet.Text("Traffic through the locks, 2025", Left, 130, title);
        var y = Set(sheet, "Fewer craft passed the locks in 2025 than in the year before, but they were larger. The " +
            "table gives the craft counted at each lock, quarter by quarter; the chart gives the " +
            "tonnage.", 150, body);
        y = Table.Draw(sheet, Left, y + 4, [116, 90, 90, 90, 90],
        [
            ["Lock", "Spring", "Summer", "Autumn", "Winter"],
            ["East lock", "1,204", "2,377", "1,310", "640"],
            ["West lock", "980", "1,855", "1,022", "511"],
            ["Fishermen's gate", "402", "398", "377", "290"],
            ["Canal basin", "77", "312", "104", "12"],
        ], TableStyle.Navy);

        sheet.Text("Tonnage by lock, thousand tonnes", Left, y + 36, bold);
        Chart(sheet, y + 48, small);
        y = Set(sheet, "The drop in winter is explained by the closure of the canal basin from 6 January. Figures " +
            "for the east lock include the traffic of the ferry. Craft under six metres are not " +
            "counted.", y + 262, body);
        sheet.Rule(Left, y + 4, Left + 140, y + 4, 0.5);
        sheet.Text("1  Counted by the lock keepers; ferries are counted once a crossing.", Left, y + 18, small);
        Barcode(sheet, Right - 110, 728);
        sheet.Text("BHA-2026-0098-T", Right - 110, 766, small);
    }

    private static void Chart(Sheet sheet, double top, SKFont font)
    {
        (string Lock, double Last, double This)[] bars =
            [("East", 412, 455), ("West", 300, 288), ("Fishermen's", 61, 58), ("Canal", 35, 20)];
        var (bottom, x) = (top + 180, Left + 50);
        var (dark, light) = (new SKColor(0x22, 0x2B, 0x38), new SKColor(0x8C, 0xA3, 0xBF));
        for (var mark = 0; mark <= 500; mark += 100)
        {
            var y = bottom - (mark * 0.34);
            sheet.Rule(Left + 30, y, Right - 100, y, 0.4, new SKColor(0xBB, 0xBB, 0xBB));
            sheet.Text($"{mark:D}", Left + 24, y + 3, font, align: SKTextAlign.Right);
        }

        foreach (var (name, last, now) in bars)
        {
            sheet.Fill(x, bottom - (last * 0.34), 26, last * 0.34, light);
            sheet.Fill(x + 28, bottom - (now * 0.34), 26, now * 0.34, dark);
            sheet.Text(name, x + 27, bottom + 13, font, align: SKTextAlign.Center);
            x += 84;
        }

        sheet.Rule(Left + 30, bottom, Right - 100, bottom, 0.9);
        sheet.Fill(Right - 80, top + 20, 11, 11, light);
        sheet.Text("2024", Right - 64, top + 29, font);
        sheet.Fill(Right - 80, top + 38, 11, 11, dark);
        sheet.Text("2025", Right - 64, top + 47, font);
    }

    private static void Form(Sheet sheet)
    {
        using var head = Fonts.SansBold(11);
        using var label = Fonts.Sans(7.5);
        using var body = Fonts.Sans(10);

        sheet.Text("Application for a mooring licence", Left, 66, head);
        sheet.Text("Form ML-2", Right, 66, label, align: SKTextAlign.Right);
        var y = 80.0;
        string[][] sections = [["Applicant", "Name", "Address", "Telephone"], ["Craft", "Name of " +
            "craft", "Length", "Year built"]];
        foreach (var section in sections)
        {
            sheet.Fill(Left, y, Right - Left, 16, SKColors.Black);
            sheet.Text(section[0], Left + 6, y + 11.5, head, SKColors.White);
            y += 24;
            foreach (var field in section[1..])
            {
                sheet.Text(field, Left, y + 8, label);
                sheet.Frame(Left + 90, y - 2, Right - Left - 90, 17);
                y += 24;
            }
        }

        sheet.Text("Mooring wanted", Left, y + 8, label);
        foreach (var (place, offset) in new[] { ("North quay", 90), ("South quay", 190), ("Basin", 290) })
        {
            sheet.Frame(Left + offset, y, 9, 9, 0.9);
            sheet.Text(place, Left + offset + 15, y + 8, body);
        }

        sheet.Rule(Left + 91.5, y + 4, Left + 94, y + 7, 1.3);
        sheet.Rule(Left + 94, y + 7, Left + 99, y - 2, 1.3);
        y = Set(sheet, "I have read the by-laws. I know that a licence may be withdrawn when dues are unpaid for " +
            "two quarters, and that the harbour master may move a craft that lies across the fairway.", y + 40, body);
        sheet.Rule(Left, y + 40, Left + 180, y + 40, 0.6);
        sheet.Text("Signature of the applicant", Left, y + 51, label);
        sheet.Rule(Right - 140, y + 40, Right, y + 40, 0.6);
        sheet.Text("Date", Right - 140, y + 51, label);

        sheet.Text("Dues", Left, y + 92, head);
        Table.Draw(sheet, Left, y + 102, [190, 143, 143],
        [
            ["Length of craft", "Summer", "Winter"],
            ["up to 8 m", "120.00", "80.00"],
            ["8 to 15 m", "210.00", "140.00"],
            ["over 15 m", "on request", "on request"],
        ], TableStyle.Navy);
    }

    private static void Barcode(Sheet sheet, double x, double y)
    {
        var noise = new Noise(7);
        for (var end = x + 108; x < end;)
        {
            var bar = 0.8 + (2 * Math.Floor(noise.Next() * 2));
            sheet.Fill(x, y, bar, 26, SKColors.Black);
            x += bar + 0.9 + (1.6 * Math.Floor(noise.Next() * 2));
        }
    }

    private static double Set(Sheet sheet, string text, double y, SKFont font) =>
        Paragraph.Set(sheet, text, Left, y, Right - Left, font, Mark.Black);
}
