using Redaction.Sdk.Geometry;
using UglyToad.PdfPig.Content;
using PdfPigRectangle = UglyToad.PdfPig.Core.PdfRectangle;

namespace Redaction.Sdk.PdfPig;

/// <summary>The space in which PdfPig places what is on one page.</summary>
/// <param name="height">The height of the upright page, in page points.</param>
/// <param name="scale">The size of a unit, in page points.</param>
internal readonly struct PlacedSpace(double height, double scale)
{
    public static PlacedSpace Of(Page page)
    {
        var size = page.PageGeometry().PageSize;

        // How far PdfPig went along with UserUnit shows in the size that it gives the page.
        return new(size.Height, page.Width > 0 ? size.Width / page.Width : 1);
    }

    public Box<PagePoints> ToPagePoints(PdfPigRectangle rectangle)
    {
        var (left, bottom, right, top) = PdfPigGeometry.Extent(rectangle);

        return Box<PagePoints>.FromEdges(
            left * scale, height - (top * scale), right * scale, height - (bottom * scale));
    }

    public PdfPigRectangle FromPagePoints(Box<PagePoints> box) =>
        new(box.Left / scale, (height - box.Bottom) / scale, box.Right / scale, (height - box.Top) / scale);
}
