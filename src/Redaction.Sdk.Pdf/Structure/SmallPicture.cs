using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Draws parts of a page small, to see whether there is anything.</summary>
internal static class SmallPicture
{
    private const int GrayBitmap = 1;
    private const int Side = 32;
    private const double MostPageSide = 30_000;

    /// <summary>Determines whether the content of a page shows within a box, on white or on black.</summary>
    public static bool Shows(Lane lane, int page, PageSize size, Box<PagePoints> box)
    {
        var scale = Math.Min(
            Side / Math.Max(box.Width, box.Height), MostPageSide / Math.Max(size.Width, size.Height));

        return Shows(lane, page, size, box, scale, byte.MaxValue) || Shows(lane, page, size, box, scale, 0);
    }

    private static bool Shows(Lane lane, int page, PageSize size, Box<PagePoints> box, double scale, byte ground)
    {
        var pdfium = lane.Pdfium;
        var bitmap = pdfium.CreateBitmap(Side, Side, GrayBitmap, 0, 0);
        var (address, length) = (pdfium.GetBitmapBuffer(bitmap), pdfium.GetBitmapStride(bitmap) * Side);
        lane.Sandbox.Bytes(address, length).Fill(ground);
        pdfium.RenderPage(
            bitmap, page, -(int)(box.Left * scale), -(int)(box.Top * scale),
            (int)Math.Ceiling(size.Width * scale), (int)Math.Ceiling(size.Height * scale), 0, 0);
        var shows = lane.Sandbox.Bytes(address, length).IndexOfAnyExcept(ground) >= 0;
        pdfium.DestroyBitmap(bitmap);

        return shows;
    }
}
