using Redaction.Sdk.Detection;
using static Redaction.Sdk.Tests.Leaks.ProbePage;

namespace Redaction.Sdk.Tests.Leaks;

internal static partial class Probes
{
    private const string Capitals = "HHHHHMHHHH";

    private const string RoundedBar =
        "0 g 74 696 m 246 696 l 248 696 250 698 250 700 c 250 707 l 250 709 248 711 246 711 c 74 711 l "
        + "72 711 70 709 70 707 c 70 700 l 70 698 72 696 74 696 c h f\n";

    private static IEnumerable<Probe> Covers() =>
    [
        Leak("a rectangle", Visible + Line() + Bar),
        Leak("a rectangle as a path", Visible + Line() + "0 g 70 696 m 250 696 l 250 711 l 70 711 l h f"),
        Leak("a rounded rectangle", Visible + Line() + RoundedBar),
        Leak("a thick stroke", Visible + Line() + "0 G 15 w 70 703.5 m 250 703.5 l S"),
        Leak("a white rectangle", Visible + Line() + $"1 g {BarPlace} re f"),
        Leak("a gray rectangle", Visible + Line() + $"0.5 g {BarPlace} re f"),
        Leak("a rectangle with a label", Visible + Line() + Bar + "BT /F 9 Tf 1 g 75 700 Td (\\(b\\)\\(6\\)) Tj ET"),
        Leak("a rectangle with a border", Visible + Line() + $"0 g 1 0 0 RG 1 w {BarPlace} re B"),
        Leak("a rectangle at the top of the page", Visible + Line(y: 770) + "0 g 70 766 180 15 re f"),
        Leak("a turned page", Visible + Line() + Bar, $"{Letter}/Rotate 90"),
        Leak("a page on its head", Visible + Line() + Bar, $"{Letter}/Rotate 180"),
        Leak("a page turned back", Visible + Line() + Bar, $"{Letter}/Rotate 270"),
        Leak("a crop box", Visible + Line() + Bar, $"{Letter}/CropBox[36 36 576 756]"),
        Leak("a media box elsewhere", Visible + Line() + Bar, "/MediaBox[-100 -100 512 792]"),
        Leak("a turned page with a crop box", Visible + Line() + Bar, $"{Letter}/CropBox[36 100 576 756]/Rotate 90"),
        Leak(
            "black on black that is painted before",
            ".75 0 0 -.75 0 792 cm 0 g 93 108 240 20 re f BT /F 16 Tf 1 0 0 -1 96 123 Tm (Jane Q Example 123-45-6789) Tj ET"),
        Leak("a date alone", Visible + Line("01/02/1990") + Bar) with { Text = "01/02/1990" },
        Leak("a single letter", Visible + Line("B") + "0 g 70 696 14 15 re f") with { Text = "B" },
        Leak("a bar lower than the letters", Visible + Line() + "0 g 70 700 180 9 re f"),
        Leak("slivers", Visible + Line() + "0 g " + string.Concat(
            Enumerable.Range(0, 60).Select(static i => $"{70 + (3 * i)} 696 3 15 re f "))),
        Leak("three pieces", Visible + Line() + "0 g 70 696 60 15 re f 130 696 63 15 re f 193 696 57 15 re f"),
        Leak("an upper and a lower half", Visible + Line() + "0 g 70 696 180 8 re f 70 704 180 7 re f"),
        Leak("several lines under one block", Visible + Line("First line") + Line("Second line", y: 686)
            + "0 g 70 680 180 31 re f") with { Text = "First line Second line" },
        Leak("a dark bar on a dark panel", $"0.1 g 40 600 500 150 re f {Line(state: "1 g 0 Tr")} 0.1 g {BarPlace} re f"),
    ];

    private static IEnumerable<Probe> OddCovers() =>
    [
        Leak("a bar that multiplies", Visible + Line() + "/M gs " + Bar, resources: "/ExtGState<</M<</BM/Multiply>>>>"),
        Leak(
            "translucent layers that add up",
            Visible + Line() + "/T gs 0 g " + string.Concat(Enumerable.Repeat($"{BarPlace} re f ", 5)),
            resources: "/ExtGState<</T<</ca 0.5>>>>"),
        Leak("a skewed bar", Visible + Line() + "q 1 0.02 0.1 1 -72 -6 cm 0 g 66 694 190 19 re f Q"),
        Leak("turned text under a turned bar", "q 0.7071 0.7071 -0.7071 0.7071 300 300 cm BT /F 12 Tf 0 g 4 4 Td "
            + "(Jane Q Example 123-45-6789) Tj ET 0 g 0 0 180 16 re f Q"),
        Leak("upright text under an upright bar", "q 0 1 -1 0 300 300 cm BT /F 12 Tf 0 g 4 4 Td "
            + "(Jane Q Example 123-45-6789) Tj ET 0 g 0 0 180 16 re f Q"),
        Leak("a bar in a form", Visible + Line() + "/X Do", form: Bar),
        Leak("text in a form under a bar of the page", Visible + "/X Do " + Bar, form: Line()),
        Leak("text and bar in one form", Visible + "/X Do", form: Line() + Bar),
        Leak("text that is stroked only", Visible + Line(state: "0 G 0.4 w 1 Tr") + Bar),
        Leak("a bar clipped to its place", Visible + Line() + $"q {BarPlace} re W n 0 g 0 0 612 792 re f Q"),
        Leak("a bar in a rounded clip", Visible + Line() + "q " + RoundedBar.Replace("0 g", "").Replace("h f", "h W n")
            + "0 g 0 0 612 792 re f Q"),
        Leak("a bar of a pattern", Visible + Line() + $"/Pattern cs /P scn {BarPlace} re f", pattern: "0 g 0 0 8 8 re f"),
        Leak("a shading", Visible + Line() + $"q {BarPlace} re W n /S sh Q",
            resources: "/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[70 0 250 0]/Extend[true true]"
                + "/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[0.2]/N 1>>>>>>"),
        Leak("black text on a black panel", "0 g 60 600 400 120 re f BT /F 14 Tf 1 g 72 690 Td (Panel heading) Tj ET "
            + Line(y: 650)),
        Leak("a cover over 85 % of the letters", Visible + Line(Capitals) + CoverOf(0.85)) with { Text = Capitals },
        Leak("a cover over 65 % of the letters", Visible + Line(Capitals) + CoverOf(0.65)) with { Text = Capitals },
        Leak("half black, half white cover", Visible + Line() + "0 g 70 696 90 15 re f 1 g 160 696 90 15 re f") with
        {
            Text = null,
        },
        Leak("letters of a font of drawings", Type3()) with { Text = null },
    ];

    // The capitals of Helvetica are 0.718 of its size high.
    private static string CoverOf(double share) => FormattableString.Invariant(
        $"0 g 60 {700 + ((1 - share) * 12 * 0.718):0.###} 300 {(share * 12 * 0.718) + 2:0.###} re f");

    private static byte[] Type3()
    {
        var pdf = new TestPdf();
        var a = pdf.AddStream("600 0 0 0 500 700 d1 0 0 500 700 re f");
        var b = pdf.AddStream("600 0 0 0 500 700 d1 0 0 m 500 0 l 250 700 l f");
        var font = pdf.Add($"<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 97"
            + $"/LastChar 98/Widths[600 600]/CharProcs<</a {a} 0 R/b {b} 0 R>>"
            + "/Encoding<</Type/Encoding/Differences[97/a/b]>>/Resources<<>>>>");
        var content = pdf.AddStream(Visible + "BT /T 12 Tf 0 g 72 700 Td (aaba) Tj ET " + Bar);

        return pdf.PageObject($"<</Type/Page/Parent 2 0 R{Letter}/Contents {content} 0 R"
            + $"/Resources<</Font<</F 3 0 R/T {font} 0 R>>>>>>").ToBytes();
    }

    private static Probe Leak(string name, byte[] pdf) =>
        new(name, ProbeTruth.Leak, pdf) { Status = RedactionStatus.TextUnderCover };

    private static Probe Leak(
        string name, string content, string keys = Letter, string resources = "", string? form = null, string? pattern = null)
    {
        var pdf = new TestPdf();
        if (form is not null)
        {
            var number = pdf.AddStream(
                form, "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>");
            resources += $"/XObject<</X {number} 0 R>>";
        }

        if (pattern is not null)
        {
            var number = pdf.AddStream(
                pattern, "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 8 8]/XStep 8/YStep 8/Resources<<>>");
            resources += $"/Pattern<</P {number} 0 R>>";
        }

        return Leak(name, pdf.Page(content, keys, resources).ToBytes());
    }
}
