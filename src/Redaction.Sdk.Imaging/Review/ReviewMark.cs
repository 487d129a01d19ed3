using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Imaging;

/// <summary>A box on a page of a <see cref="ReviewSheet"/>.</summary>
/// <param name="Box">The box, in page points of the upright page. What reaches beyond the page is not drawn.</param>
/// <param name="Kind">What it stands for.</param>
public sealed record ReviewMark(Box<PagePoints> Box, ReviewKind Kind);
