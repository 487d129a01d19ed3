using SampleDocuments.Drawing;
using SampleDocuments.Output;
using SkiaSharp;

namespace SampleDocuments.Pages;

/// <summary>A release that went wrong: two bars lie over text that is still there; the others were done well.</summary>
internal static class ReleasePages
{
    private const double Left = 96;
    private const double Right = 520;

    public static IReadOnlyList<SamplePage> All { get; } = [SamplePage.Letter(First), SamplePage.Letter(Second)];

    private static void First(Sheet sheet)
    {
        using var body = Fonts.Serif(11);
        using var bold = Fonts.SerifBold(11);

        Letterhead.Draw(sheet, Left, Right, Letterhead.Navy);
        sheet.Text("Released under request BHA/2026/0431", Left, 130, body);
        sheet.Text("Minutes of the lock committee, 14 January 2026", Left, 160, bold);
        var y = Set(sheet, "Present were the harbour master, {two inspectors of the mechanical section|(b)(6)} and " +
            "the clerk. The committee heard the report on the hinge of the inner gate.", 186, body);
        y = Set(sheet, "The offer of the contractor was", y + 8, body);
        Cover(sheet, "sixty-two thousand pounds, of which a third in advance", Left, y, body);
        y = Set(sheet, "and was accepted by four votes to one. The sum is withheld under exemption " +
            "(b)(4).", y + 18, body);
        y = Set(sheet, "The clerk reported a complaint about the night shift, made by", y + 8, body);
        Cover(sheet, "Rosalind Amberley, 9 Tollgate Row", Left, y, body);
        y = Set(sheet, "in a letter of 3 January. The committee took no decision.", y + 18, body);
        Set(sheet, "{The chairman gave his opinion on the conduct of the shift leader and proposed to wait for the " +
            "inquiry before anything is said in public|(b)(5)}. The meeting closed at a quarter past " +
            "four.", y + 8, body);
        Letterhead.Foot(sheet, Left, Right, 752, "BHA/2026/0431");
    }

    // The grounds stand in the margin, as some offices have it.
    private static void Second(Sheet sheet)
    {
        using var body = Fonts.Serif(11);
        using var small = Fonts.Serif(8.5);

        Letterhead.Follow(sheet, Left, Right, "Brackwater Harbour Authority  ·  BHA/2026/0431", 2);
        (string Text, string Code)[] lines =
        [
            ("Inspector on duty that night: {name of the inspector} until six.", "b6"),
            ("The lamp was ordered from {the supplier of the lamp} on 5 January.", "b4"),
            ("A telephone call came from {number and name of the caller} at nine.", "b6, b7C"),
            ("The pumps were stopped by hand; nobody was told before ten.", string.Empty),
            ("The statement of {a witness whose name is known} is in the file.", "b7C"),
        ];
        var y = 100.0;
        foreach (var (text, code) in lines)
        {
            Set(sheet, text, y, body);
            sheet.Text(code, Right + 16, y, small);
            y += 30;
        }

        Letterhead.Foot(sheet, Left, Right, 752, "BHA/2026/0431");
    }

    // The mistake: the words are set, and the bar is drawn over them.
    private static void Cover(Sheet sheet, string text, double x, double y, SKFont font)
    {
        sheet.Text(text, x, y, font);
        sheet.Redact(x - 1, y - 10.5, font.MeasureText(text) + 2, 13.5, Mark.Black);
    }

    private static double Set(Sheet sheet, string text, double y, SKFont font) =>
        Paragraph.Set(sheet, text, Left, y, Right - Left, font, Mark.Black);
}
