using Redaction.Sdk.Geometry;

namespace Snippets.Packages;

internal static class Geometry
{
    public static void MapPage()
    {
        #region page and raster
        // A page that lies on its side, with a bar drawn in its own coordinates.
        var page = PdfPageGeometry.Create(
            mediaBox: PdfRectangle.FromCorners(0, 0, 420, 320),
            cropBox: PdfRectangle.FromCorners(10, 10, 410, 310),
            rotate: 90);
        Box<PagePoints> drawn = page.ToPage(PdfRectangle.FromCorners(60, 100, 80, 220));

        // The same bar, found on a raster of that page.
        var raster = RasterSize.FromPixels(600, 800);
        var toPage = Transform<ImagePixels, PagePoints>.FromScale(
            page.PageSize.Width / raster.Width, page.PageSize.Height / raster.Height);
        Box<PagePoints> found = toPage.Apply(YoloBox.FromValues(0.5, 0.15, 0.4, 0.05).ToBox(raster));

        Console.WriteLine($"{drawn} {drawn.IntersectionOverUnion(found):0.00}"); // [90, 50, 210, 70] 1.00
        #endregion
    }
}
