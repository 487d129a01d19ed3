namespace Redaction.Sdk.Geometry;

/// <summary>PDF user space: the units of a page's own boxes and drawing operators, y upwards.</summary>
/// <remarks>
/// ISO 32000-2, 8.3.2.3. One unit is 1/72 inch times the page's UserUnit; the origin may lie anywhere.
/// </remarks>
public readonly struct PdfUserSpace : ICoordinateSpace
{
    /// <inheritdoc/>
    public static string Name => "PDF user space";
}
