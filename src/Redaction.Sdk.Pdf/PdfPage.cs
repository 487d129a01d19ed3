using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf;

/// <summary>Where a page lies in its own coordinates, as the renderer sees it.</summary>
public sealed record PdfPage
{
    /// <summary>Gets the number of the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the medium that the page itself states.</summary>
    /// <value><see langword="null"/> when it inherits one or states none.</value>
    public required Box<PdfUserSpace>? MediaBox { get; init; }

    /// <summary>Gets the visible part of the page: its crop box, clipped to its medium.</summary>
    /// <value>In user space, where y grows upwards: <c>Top</c> is the smallest y.</value>
    public required Box<PdfUserSpace> CropBox { get; init; }

    /// <summary>Gets by how much the page is turned clockwise to be upright.</summary>
    /// <value>0, 90, 180 or 270 degrees.</value>
    public required int Rotation { get; init; }

    /// <summary>Gets the length of one unit of user space, in page points.</summary>
    /// <value>1 when the page states none.</value>
    public required double UserUnit { get; init; }

    /// <summary>Gets the size of the upright page, in page points.</summary>
    public required PageSize Size { get; init; }
}
