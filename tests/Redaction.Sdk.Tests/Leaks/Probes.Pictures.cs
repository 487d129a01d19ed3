using Redaction.Sdk.Detection;
using static Redaction.Sdk.Tests.Leaks.ProbePage;

namespace Redaction.Sdk.Tests.Leaks;

internal static partial class Probes
{
    private const string PlaceImage = "q 180 0 0 15 70 696 cm /I Do Q ";
    private const string PageImage = "q 612 0 0 792 0 0 cm /I Do Q ";

    private static byte[] Dark => new byte[4];

    private static IEnumerable<Probe> Pictures() =>
    [
        Leak("a black image", Pictured(Visible + Line() + PlaceImage, Dark, 2, 2)),
        Leak("a black inline image", Drawn(Visible + Line()
            + "q 180 0 0 15 70 696 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 00> EI Q")),
        Leak("an image with an opaque mask", Masked(byte.MaxValue)),
        new("an image with a mask that lets all through", ProbeTruth.Clean, Masked(0)),
        Leak("a stencil in black", Stencil()),
        Pixels("a bar over a blank scan", Pictured(PageImage + Bar, Scan(), 612, 792)),
        Pixels("a bar over the letters of a scan",
            Pictured(PageImage + Bar, Scan([.. Letters(72, 84, 24), .. Letters(72, 200, 40)]), 612, 792)),
        Pixels("a white bar over the letters of a scan",
            Pictured(PageImage + $"1 g {BarPlace} re f", Scan([.. Letters(72, 84, 24), .. Letters(72, 200, 40)]), 612, 792)),
        Pixels("a labelled bar over the letters of a scan",
            Pictured(
                PageImage + Bar + "BT /F 9 Tf 1 g 75 700 Td (\\(b\\)\\(6\\)) Tj ET",
                Scan([.. Letters(72, 84, 24), .. Letters(72, 200, 40)]), 612, 792)),
        Pixels("a black image over the letters of a scan", ImageOverScan()),
        new("a bar over a scan that was cleaned below it", ProbeTruth.Clean,
            Pictured(PageImage + Bar, Scan([.. Letters(72, 200, 40)]), 612, 792)),
        new("a bar over a bar of a scan", ProbeTruth.Clean,
            Pictured(PageImage + Bar, Scan([(70, 81, 180, 15, 0), .. Letters(72, 200, 40)]), 612, 792)),
        new("a scan larger than its crop", ProbeTruth.Review,
            Pictured(PageImage, Scan([(70, 81, 180, 15, 0)]), 612, 792, keys: $"{Letter}/CropBox[0 0 612 600]"))
        {
            Text = null,
            Leftover = LeftoverKind.OffPage,
        },
        new("a picture over text that it shows itself", ProbeTruth.Clean, Pictured(
            Line("A heading of a scan") + PageImage, Scan([.. Letters(72, 84, 24), .. Letters(72, 200, 40)]), 612, 792)),
    ];

    private static Probe Pixels(string name, byte[] pdf) =>
        new(name, ProbeTruth.Leak, pdf) { Text = null, Status = RedactionStatus.PixelsUnderCover };

    private static byte[] Masked(byte opacity)
    {
        var pdf = new TestPdf();
        var mask = Image(pdf, [opacity, opacity, opacity, opacity], 2, 2);
        var image = Image(pdf, Dark, 2, 2, $"/SMask {mask} 0 R");

        return pdf.Page(Visible + Line() + PlaceImage, resources: $"/XObject<</I {image} 0 R>>").ToBytes();
    }

    private static byte[] Stencil()
    {
        var pdf = new TestPdf();
        var stencil = pdf.AddStream([0], "/Type/XObject/Subtype/Image/Width 1/Height 1/ImageMask true/BitsPerComponent 1");

        return pdf.Page(Visible + Line() + "0 g " + PlaceImage, resources: $"/XObject<</I {stencil} 0 R>>").ToBytes();
    }

    private static byte[] ImageOverScan()
    {
        var pdf = new TestPdf();
        var scan = Image(pdf, Scan([.. Letters(72, 84, 24), .. Letters(72, 200, 40)]), 612, 792);
        var bar = Image(pdf, Dark, 2, 2);

        return pdf.Page(
            "q 612 0 0 792 0 0 cm /S Do Q " + PlaceImage, resources: $"/XObject<</S {scan} 0 R/I {bar} 0 R>>").ToBytes();
    }
}
