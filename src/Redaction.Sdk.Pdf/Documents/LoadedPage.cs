using Redaction.Sdk.Pdf.Structure;

namespace Redaction.Sdk.Pdf.Documents;

/// <summary>A page that is open in a lane.</summary>
/// <param name="lane">The lane in which it is open.</param>
/// <param name="handle">The handle that PDFium gave it.</param>
/// <param name="description">Its number and geometry.</param>
internal sealed class LoadedPage(Lane lane, int handle, PdfPage description)
{
    private (int Width, int Height)? _raster;

    /// <summary>Gets the handle of the page. Rendering at another size may change it.</summary>
    public int Handle { get; private set; } = handle;

    public PdfPage Description => description;

    /// <summary>Gets or sets what is behind each element; <see langword="null"/> before it was read.</summary>
    public ElementHandle[]? Elements { get; set; }

    /// <summary>Gets it ready to be rendered at a size, in pixels of the whole page.</summary>
    /// <remarks>
    /// PDFium keeps the images of a page as it decoded them for one size and may use them for another, where a page
    /// just loaded would decode them again: the pixels would depend on what was rendered before.
    /// </remarks>
    public void PrepareRaster(int width, int height)
    {
        if (_raster is { } before && before != (width, height))
        {
            Close();
            Handle = lane.Pdfium.LoadPage(lane.Document, description.Number - 1);
            Elements = null;
        }

        _raster = (width, height);
    }

    /// <summary>Notes that it was drawn in some other way, so that it is loaded anew before it is rendered.</summary>
    public void Spoil() => _raster = (0, 0);

    public void Close() => lane.Pdfium.ClosePage(Handle);
}
