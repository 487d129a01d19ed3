using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf;

/// <summary>A frame with a note, to be drawn around something on a page.</summary>
public sealed record PdfNote
{
    /// <summary>Gets the number of the page, from 1.</summary>
    public required int PageNumber { get; init; }

    /// <summary>Gets the box to frame, in page points of the upright page. It may reach beyond the page.</summary>
    public required Box<PagePoints> Box { get; init; }

    /// <summary>Gets the colour of the frame.</summary>
    /// <value>The default is opaque red.</value>
    public PaintColor Color { get; init; } = new(255, 0, 0, 255);

    /// <summary>Gets the text that a viewer shows with the frame.</summary>
    /// <value>The default is empty: a frame alone.</value>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets the name that a viewer shows as the author of the note.</summary>
    /// <value>The default is empty: none.</value>
    public string Author { get; init; } = string.Empty;
}
