using static Redaction.Sdk.Tests.Leaks.ProbePage;

namespace Redaction.Sdk.Tests.Leaks;

internal static partial class Probes
{
    private static IEnumerable<Probe> Clean() =>
    [
        Clean("a translucent highlight", Visible + Line() + $"/T gs 1 1 0 rg {BarPlace} re f", "/ExtGState<</T<</ca 0.4>>>>"),
        Clean("a yellow bar that multiplies", Visible + Line() + $"/M gs 1 1 0 rg {BarPlace} re f", "/ExtGState<</M<</BM/Multiply>>>>"),
        Clean("a head of a table", Visible + Bar + "BT /F 11 Tf 1 g 75 700 Td (Quarterly totals) Tj ET"),
        Clean("a pale head of a table", Visible + $"0.8 g {BarPlace} re f BT /F 11 Tf 0 g 75 700 Td (Quarterly totals) Tj ET"),
        Clean("text that was taken out", Visible + Bar),
        Clean("text that was taken out below a label", Visible + Bar + "BT /F 9 Tf 1 g 75 700 Td (\\(b\\)\\(6\\)) Tj ET"),
        Clean("a row of X", Visible + Line("XXXXXXXXXX") + Bar),
        Clean("a masked number", Visible + Line("XXX-XX-XXXX") + Bar),
        Clean("the word itself", Visible + Line("REDACTED") + Bar),
        Clean("the word in brackets", Visible + Line("[Redacted]") + Bar),
        Clean("a notice", Visible + Line("Privileged & Confidential") + Bar),
        Clean("a longer notice", Visible + Line("redacted and publicly filed") + Bar),
        Clean("a code", Visible + Line("(b)(7)(C)") + Bar),
        Clean("spaces", Visible + Line("          ") + Bar),
        Clean("punctuation", Visible + Line(", . ; -") + Bar),
        Clean("a dark slide", "0.1 g 0 0 612 792 re f BT /F 30 Tf 1 g 72 700 Td (Slide title) Tj ET "
            + "BT /F 20 Tf 1 g 72 650 Td (bullet one) Tj ET"),
        Clean("a ring by the even-odd rule", Visible + "BT /F 12 Tf 0 g 150 700 Td (FILED) Tj ET "
            + "1 0 0 rg 140 690 80 30 re 143 693 74 24 re f*"),
        Clean("a ring by the winding rule", Visible + "BT /F 12 Tf 0 g 150 700 Td (FILED) Tj ET "
            + "1 0 0 rg 140 690 m 220 690 l 220 720 l 140 720 l h 143 693 m 143 717 l 217 717 l 217 693 l h f"),
        Clean("a bar that a clip takes away", Visible + Line() + "q 300 300 20 20 re W n 0 g 70 696 180 15 re f Q"),
        Clean("a line through the text", Visible + Line() + "0 G 1 w 70 704 m 250 704 l S"),
        Clean("a line below the text", Visible + Line() + "0 G 1 w 70 697 m 250 697 l S"),
        Clean("a frame around the text", Visible + Line() + $"0 G 1 w {BarPlace} re S"),
        Clean("a bar over a third of the letters", Visible + Line() + "0 g 70 696 180 6.5 re f"),
        Clean("the same text again, on a white box", Visible + Line() + $"1 g {BarPlace} re f " + Line()),
        Clean("a bar before the text", Bar + Visible + Line(state: "1 g 0 Tr")),
        new("noise of text recognition over a bar of a scan", ProbeTruth.Clean, Pictured(
            PageImage + Line("iIl. ,_", "3 Tr"), Scan([(70, 81, 180, 15, 0)]), 612, 792)),
        new("a text layer over a scan", ProbeTruth.Clean, Pictured(
            PageImage + Line("These words are seen", "3 Tr"), Scan([.. Letters(72, 84, 24)]), 612, 792)),
    ];

    private static Probe Clean(string name, string content, string resources = "") =>
        new(name, ProbeTruth.Clean, Drawn(content, resources: resources));
}
