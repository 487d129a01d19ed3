namespace Redaction.Sdk.Geometry;

/// <summary>Image pixels: continuous pixel units from the top-left corner of an upright raster, y downwards.</summary>
/// <remarks>The centre of the first pixel is at (0.5, 0.5); a raster of width W covers 0 to W.</remarks>
public readonly struct ImagePixels : ICoordinateSpace
{
    /// <inheritdoc/>
    public static string Name => "image pixels";
}
