using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf;

/// <summary>Where a page lies in its own coordinates, as the renderer sees it.</summary>
/// <param name="Number">The number of the page, from 1.</param>
/// <param name="MediaBox">
/// The medium that the page itself states, in user space; <see langword="null"/> when it inherits one or states none.
/// </param>
/// <param name="Geometry">
/// The visible part of the page (its crop box, clipped to its medium), its rotation and UserUnit, and the way from
/// user space to page points and back.
/// </param>
public sealed record PdfPage(int Number, PdfRectangle? MediaBox, PdfPageGeometry Geometry)
{
    /// <summary>Gets the size of the upright page, in page points.</summary>
    public PageSize Size => Geometry.PageSize;
}
