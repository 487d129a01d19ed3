using System.Text;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>The operators that probes are drawn with, and the pages that they are drawn on.</summary>
internal static class ProbePage
{
    public const string Letter = "/MediaBox[0 0 612 792]";

    /// <summary>A sentence that everybody sees.</summary>
    public const string Visible = "BT /F 12 Tf 0 g 0 Tr 72 740 Td (Visible sentence before the box.) Tj ET\n";

    /// <summary>The place of the bar, as x, y, width and height in user space.</summary>
    public const string BarPlace = "70 696 180 15";

    /// <summary>A black bar in that place.</summary>
    public const string Bar = $"0 g {BarPlace} re f\n";

    /// <summary>The secret in the place of the bar.</summary>
    public static string Line(string text = Probe.Secret, string state = "0 g 0 Tr", double y = 700, double size = 12) =>
        FormattableString.Invariant($"BT /F {size} Tf {state} 72 {y} Td ({Escaped(text)}) Tj ET\n");

    /// <summary>Makes a document of one page.</summary>
    public static byte[] Drawn(string content, string keys = Letter, string resources = "") =>
        new TestPdf().Page(content, keys, resources).ToBytes();

    /// <summary>Makes a document of one page with an annotation whose appearance is drawn in page coordinates.</summary>
    public static byte[] Annotated(string content, string annotation, string? appearance, string box = "70 696 250 711")
    {
        var pdf = new TestPdf();
        var look = appearance is null
            ? string.Empty
            : $"/AP<</N {pdf.AddStream(appearance, $"/Type/XObject/Subtype/Form/BBox[{box}]")} 0 R>>";
        var number = pdf.Add($"<</Type/Annot/Rect[{box}]{annotation}{look}>>");

        return pdf.Page(content, $"{Letter}/Annots[{number} 0 R]").ToBytes();
    }

    /// <summary>Makes a document of one page that draws an image /I.</summary>
    public static byte[] Pictured(string content, byte[] gray, int width, int height, string imageKeys = "", string keys = Letter)
    {
        var pdf = new TestPdf();
        var image = Image(pdf, gray, width, height, imageKeys);

        return pdf.Page(content, keys, $"/XObject<</I {image} 0 R>>").ToBytes();
    }

    /// <summary>Adds an image of one gray byte to a pixel.</summary>
    public static int Image(TestPdf pdf, byte[] gray, int width, int height, string keys = "") => pdf.AddStream(
        TestPdf.Deflate(gray),
        $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8"
        + $"/Filter/FlateDecode{keys}");

    /// <summary>Makes the pixels of a scanned letter page, one to a point: white, with boxes of a gray in it.</summary>
    public static byte[] Scan(params (int X, int Y, int Width, int Height, byte Gray)[] boxes)
    {
        var pixels = new byte[612 * 792];
        Array.Fill(pixels, byte.MaxValue);
        foreach (var box in boxes)
        {
            for (var y = box.Y; y < box.Y + box.Height; y++)
            {
                pixels.AsSpan((y * 612) + box.X, box.Width).Fill(box.Gray);
            }
        }

        return pixels;
    }

    /// <summary>Boxes that look like a line of letters whose upper left corner is at a point.</summary>
    public static IEnumerable<(int X, int Y, int Width, int Height, byte Gray)> Letters(int x, int y, int count) =>
        Enumerable.Range(0, count).SelectMany(i => new (int, int, int, int, byte)[]
        {
            (x + (7 * i), y, 1, 9, 0), (x + (7 * i) + 3, y + 2, 1, 7, 0), (x + (7 * i), y + 4, 4, 1, 0),
        });

    private static string Escaped(string text) => new StringBuilder(text)
        .Replace(@"\", @"\\").Replace("(", @"\(").Replace(")", @"\)").ToString();
}
