namespace Redaction.Sdk.Geometry;

/// <summary>Normalised units: 0 to 1 across and down an upright raster or page.</summary>
/// <remarks>The space of YOLO and albumentations annotations.</remarks>
public readonly struct Normalized : ICoordinateSpace
{
    /// <inheritdoc/>
    public static string Name => "normalized";
}
