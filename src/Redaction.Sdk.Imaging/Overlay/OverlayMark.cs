using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Imaging;

/// <summary>A box to draw on a page.</summary>
/// <param name="Box">The box, in page points of the upright page. What reaches beyond the page is not drawn.</param>
/// <param name="Style">How the redaction looks; it sets the colour of the mark.</param>
/// <param name="Label">The text beside the box, in printable ASCII; none when empty.</param>
public sealed record OverlayMark(Box<PagePoints> Box, RedactionStyle Style, string Label);
