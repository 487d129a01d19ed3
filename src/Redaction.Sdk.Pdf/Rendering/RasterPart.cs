namespace Redaction.Sdk.Pdf.Rendering;

/// <summary>Where a part lies in the raster of a whole page, in pixels.</summary>
internal readonly record struct RasterPart(int PageWidth, int PageHeight, int Left, int Top);
