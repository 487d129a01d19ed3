using Redaction.Sdk.PdfPig;
using UglyToad.PdfPig;

namespace Snippets.Packages;

internal static class PdfPig
{
    public static void Convert()
    {
        #region boxes of PdfPig in page points
        using var document = PdfDocument.Open("letter.pdf");
        var page = document.GetPage(1);

        foreach (var word in page.GetWords())
        {
            var box = word.BoundingBox.ToPagePoints(page); // from the top-left corner of the upright page
            Console.WriteLine($"{box.Left}, {box.Top}");
        }
        #endregion
    }
}
