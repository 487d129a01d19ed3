using Redaction.Sdk.Detection;
using static Redaction.Sdk.Tests.Leaks.ProbePage;

namespace Redaction.Sdk.Tests.Leaks;

internal static partial class Probes
{
    private const string Quads = "/QuadPoints[70 711 250 711 70 696 250 696]";

    private static IEnumerable<Probe> Annotations() =>
    [
        Leak("a square", Annotated(Visible + Line(), "/Subtype/Square/IC[0 0 0]/C[0 0 0]/F 4", Bar)),
        Leak("a dark highlight", Annotated(Visible + Line(), $"/Subtype/Highlight{Quads}/C[0 0 0]/F 4", Bar)),
        Leak("a dark highlight that multiplies", Multiplied()),
        Leak("a black free text", Annotated(Visible + Line(), "/Subtype/FreeText/DA(/F 9 Tf 0 g)/F 4", Bar)),
        Leak("a polygon", Annotated(Visible + Line(), "/Subtype/Polygon/Vertices[70 696 250 696 250 711 70 711]/F 4",
            "0 g 70 696 m 250 696 l 250 711 l 70 711 l f")),
        Leak("a stroke of ink", Annotated(Visible + Line(), "/Subtype/Ink/InkList[[70 703 250 703]]/C[0 0 0]/F 4",
            "0 G 14 w 1 J 78 703.5 m 242 703.5 l S")),
        Leak("a stamp", Annotated(Visible + Line(), "/Subtype/Stamp/Name/Redacted/F 4", Bar)),
        new("a redaction that was not applied", ProbeTruth.Review, Annotated(
            Visible + Line(), $"/Subtype/Redact{Quads}/IC[0 0 0]/OverlayText(\\(b\\)\\(6\\))/F 4", appearance: null))
        {
            Status = RedactionStatus.UnappliedAnnotation,
        },
        new("a redaction that was not applied and looks so", ProbeTruth.Review, Annotated(
            Visible + Line(), $"/Subtype/Redact{Quads}/IC[0 0 0]/F 4", "1 0 0 RG 1 w 70.5 696.5 179 14 re S"))
        {
            Status = RedactionStatus.UnappliedAnnotation,
        },
        new("a redaction that looks applied and was not", ProbeTruth.Leak, Annotated(
            Visible + Line(), $"/Subtype/Redact{Quads}/IC[0 0 0]/F 4", Bar))
        {
            Status = RedactionStatus.UnappliedAnnotation,
        },
        new("a yellow highlight", ProbeTruth.Clean, Annotated(
            Visible + Line(), $"/Subtype/Highlight{Quads}/C[1 1 0]/F 4", appearance: null)),
        new("a note beside a bar that keeps the words", ProbeTruth.Leak, Annotated(
            Visible + Bar, $"/Subtype/Text/Contents({Probe.Secret})", appearance: null, box: "260 700 280 720"))
        {
            Leftover = LeftoverKind.Annotation,
        },
        new("a note that repeats what is seen", ProbeTruth.Clean, Annotated(
            Visible + Bar, "/Subtype/Text/Contents(Visible sentence before the box.)", null, box: "260 700 280 720")),
        new("a value of a field under a bar", ProbeTruth.Leak, Field("/F 2"))
        {
            Leftover = LeftoverKind.FormValue,
        },
    ];

    private static byte[] Multiplied()
    {
        var pdf = new TestPdf();
        var look = pdf.AddStream(
            "/M gs " + Bar,
            "/Type/XObject/Subtype/Form/BBox[70 696 250 711]/Resources<</ExtGState<</M<</BM/Multiply>>>>>>");
        var highlight = pdf.Add(
            $"<</Type/Annot/Subtype/Highlight/Rect[70 696 250 711]{Quads}/C[0 0 0]/F 4/AP<</N {look} 0 R>>>>");

        return pdf.Page(Visible + Line(), $"{Letter}/Annots[{highlight} 0 R]").ToBytes();
    }

    private static byte[] Field(string flags)
    {
        // The field is the next object after the catalogue, the page tree and the font.
        var pdf = new TestPdf { CatalogKeys = "/AcroForm<</Fields[4 0 R]>>" };
        var field = pdf.Add(
            $"<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V({Probe.Secret})/Rect[70 696 250 711]{flags}>>");

        return pdf.Page(Visible + Bar, $"{Letter}/Annots[{field} 0 R]").ToBytes();
    }
}
