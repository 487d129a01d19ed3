using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Draws elements of a page alone and small, to see what PDFium does with them but does not tell.</summary>
internal sealed class LoneElements(Lane lane, ElementReader elements, LoadedPage page)
{
    /// <summary>The pixels along each side of a picture.</summary>
    public const int Side = 32;

    // Blue, green and red. On a grey bitmap PDFium takes every blend mode for another.
    private const int ColorBitmap = 2;
    private const int WindingFill = 2;
    private const double MostPageSide = 30_000;

    private int _black;

    /// <summary>Does a piece of work while everything but annotations is switched off.</summary>
    /// <remarks>
    /// The page is loaded anew before it is rendered next: it was drawn at other sizes. Black ground is an object of the
    /// page, since PDFium mixes some forms with what the page drew and not with what the bitmap held.
    /// </remarks>
    public void Run(Action work)
    {
        var pdfium = lane.Sandbox.Structure;
        var box = page.Description.Geometry.VisibleBox;
        _black = pdfium.CreateRectangle((float)box.Left, (float)box.Bottom, (float)box.Width, (float)box.Height);
        pdfium.SetDrawMode(_black, WindingFill, 0);
        pdfium.InsertObject(page.Handle, _black, 0);
        SetActive(0);
        work();
        SetActive(1);
        pdfium.RemoveObject(page.Handle, _black);
        pdfium.DestroyObject(_black);
        page.Spoil();
    }

    /// <summary>Draws an element, without annotations.</summary>
    /// <param name="index">The index of the element.</param>
    /// <param name="region">The part of the page to show, in page points, from the corner of the picture on.</param>
    /// <param name="scale">Pixels to the page point.</param>
    /// <param name="ground">What it is drawn on: 0 (black) or 255 (white).</param>
    /// <returns>The colours of the pixels, three bytes for each, row after row without gaps.</returns>
    public byte[] Draw(int index, Box<PagePoints> region, double scale, byte ground)
    {
        var pdfium = lane.Pdfium;
        var size = page.Description.Size;
        scale = Math.Min(scale, MostPageSide / Math.Max(size.Width, size.Height));
        var bitmap = pdfium.CreateBitmap(Side, Side, ColorBitmap, 0, 0);
        var (address, length) = (pdfium.GetBitmapBuffer(bitmap), pdfium.GetBitmapStride(bitmap) * Side);
        lane.Sandbox.Bytes(address, length).Fill(ground);
        lane.Sandbox.Structure.SetActive(_black, ground == 0 ? 1 : 0);
        lane.Sandbox.Structure.SetActive(elements.Handles[index], 1);
        pdfium.RenderPage(
            bitmap, page.Handle, -(int)(region.Left * scale), -(int)(region.Top * scale),
            (int)Math.Ceiling(size.Width * scale), (int)Math.Ceiling(size.Height * scale), 0, 0);
        lane.Sandbox.Structure.SetActive(elements.Handles[index], 0);
        var pixels = lane.Sandbox.Bytes(address, length).ToArray();
        pdfium.DestroyBitmap(bitmap);

        return pixels;
    }

    private void SetActive(int active)
    {
        foreach (var element in elements.Elements.Where(static element => element.Annotation is null))
        {
            lane.Sandbox.Structure.SetActive(elements.Handles[element.Index], active);
        }
    }
}
