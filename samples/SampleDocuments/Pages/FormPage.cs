using SampleDocuments.Drawing;
using SampleDocuments.Output;
using SkiaSharp;

namespace SampleDocuments.Pages;

/// <summary>An intake form: black bars and outlined boxes inside and beside ruled fields.</summary>
internal static class FormPage
{
    private const double Left = 60;
    private const double Right = 552;

    public static SamplePage Page { get; } = SamplePage.Letter(Draw);

    private static void Draw(Sheet sheet)
    {
        using var title = Fonts.SansBold(15);
        using var head = Fonts.SansBold(9.5);
        using var body = Fonts.Sans(10);

        sheet.Text("Record of an incident", Left, 66, title);
        sheet.Text("No. 2026-0209-02", Right, 66, body, align: SKTextAlign.Right);
        sheet.Rule(Left, 76, Right, 76, 1.6);
        var y = Fields(sheet);

        sheet.Text("What happened", Left, y + 20, head);
        y = Paragraph.Set(sheet, "At 19:31 the inner gate moved while {two craft} lay in the chamber. {The " +
            "attendant}, who was alone, closed the sluices by hand. The radio traffic was kept. {He reports that " +
            "the duty engineer had been told of the lamp and that no one was sent to see to it before the evening} " +
            "and asks that this be written down.", Left, y + 38, Right - Left, body, Mark.Black);
        sheet.Text("Measures taken", Left, y + 16, head);
        y = Paragraph.Set(sheet, "Lock closed at 20:10. Divers ordered for the next day through {Northgate " +
            "Diving|b4}. The harbour master informed {the ministry's duty officer|b6} at 20:25 and the press office " +
            "at 21:00.", Left, y + 34, Right - Left, body, Mark.Outlined);
        sheet.Text("Remarks of the inspector", Left, y + 16, head);
        sheet.Redact(Left, y + 26, Right - Left, 84, Mark.Outlined, "b5");
        sheet.Text("Signed", Left, y + 150, head);
        sheet.Redact(Left + 52, y + 132, 140, 30, Mark.Black);
        sheet.Rule(Left + 46, y + 166, Left + 220, y + 166, 0.6);
        sheet.Text("Brackwater, 10 February 2026", Right, y + 150, body, align: SKTextAlign.Right);
    }

    private static double Fields(Sheet sheet)
    {
        using var label = Fonts.Sans(7);
        using var body = Fonts.Sans(10);
        (string Label, string Value)[][] rows =
        [
            [("Reported by", "{Winifred Tallow}"), ("Date and time", "9 February 2026, 20:40")],
            [("Address", "{3 Bellfounder Row, Brackwater}"), ("Telephone", "{0555 0119}")],
            [("Place", "East lock, inner gate"), ("Weather", "Rain, wind south-west 4")],
        ];
        var (y, half) = (92.0, (Right - Left) / 2);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                var x = Left + (i * half);
                sheet.Frame(x, y, half, 34, 0.6);
                sheet.Text(row[i].Label, x + 5, y + 10, label);
                Paragraph.Set(sheet, row[i].Value, x + 8, y + 26, half - 16, body, Mark.Black);
            }

            y += 34;
        }

        return y;
    }
}
