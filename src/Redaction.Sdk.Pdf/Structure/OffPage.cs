using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Has PDFium make the appearances that it makes for annotations that have none.</summary>
/// <remarks>
/// It does so when it draws a page with its annotations. Drawn beside its bitmap, a page costs next to nothing.
/// </remarks>
internal static class OffPage
{
    private const int GrayBitmap = 1;
    private const int WithAnnotations = 1;
    private const int FarAway = 1000;

    public static void Draw(Lane lane, int page)
    {
        var bitmap = lane.Pdfium.CreateBitmap(1, 1, GrayBitmap, 0, 0);
        lane.Pdfium.RenderPage(bitmap, page, FarAway, FarAway, 1, 1, 0, WithAnnotations);
        lane.Pdfium.DestroyBitmap(bitmap);
    }
}
