using Redaction.Sdk.Detection;
using static Redaction.Sdk.Tests.Leaks.ProbePage;

namespace Redaction.Sdk.Tests.Leaks;

internal static partial class Probes
{
    private static IEnumerable<Probe> Elsewhere() =>
    [
        Review("invisible text under a bar", Visible + Line(state: "0 g 3 Tr") + Bar) with
        {
            Status = RedactionStatus.TextLayer,
        },
        new("words of text recognition under a bar of a scan", ProbeTruth.Review, Pictured(
            PageImage + Line(state: "3 Tr"), Scan([(60, 79, 200, 19, 0)]), 612, 792))
        {
            Status = RedactionStatus.TextLayer,
        },
        Review("white text", Visible + Line(state: "1 g 0 Tr"), LeftoverKind.InvisibleText),
        Review("nearly white text", Visible + Line(state: "0.97 g 0 Tr"), LeftoverKind.InvisibleText),
        Review("invisible text", Visible + Line(state: "0 g 3 Tr"), LeftoverKind.InvisibleText),
        Review("tiny text", Visible + Line(size: 0.1), LeftoverKind.InvisibleText),
        Review("text off the page", Visible + Line(y: -200), LeftoverKind.OffPage),
        Review("text that a clip takes away", Visible + "q 300 300 20 20 re W n " + Line() + "Q", LeftoverKind.Clipped),
        new("replacement text on a bar", ProbeTruth.Leak, Drawn(
            Visible + $"/Span<</ActualText({Probe.Secret})>>BDC {Bar} EMC"))
        {
            Leftover = LeftoverKind.ActualText,
        },
    ];

    private static IEnumerable<Probe> Layers() =>
    [
        new("text in a layer that is off", ProbeTruth.Review, Layered(Visible + $"/OC/L BDC {Line()} EMC"))
        {
            Leftover = LeftoverKind.HiddenLayer,
        },
        new("a bar in a layer that is off", ProbeTruth.Review, Layered(Visible + Line() + $"/OC/L BDC {Bar} EMC"))
        {
            Leftover = LeftoverKind.HiddenLayer,
        },
    ];

    private static Probe Review(string name, string content, LeftoverKind? leftover = null) =>
        new(name, ProbeTruth.Review, Drawn(content)) { Leftover = leftover };

    private static byte[] Layered(string content)
    {
        // The layer is the next object after the catalogue, the page tree and the font.
        var pdf = new TestPdf { CatalogKeys = "/OCProperties<</OCGs[4 0 R]/D<</OFF[4 0 R]>>>>" };
        var layer = pdf.Add("<</Type/OCG/Name(Layer)>>");

        return pdf.Page(content, resources: $"/Properties<</L {layer} 0 R>>").ToBytes();
    }
}
