namespace Redaction.Sdk.Geometry;

/// <summary>Model pixels: the input raster of a model after resizing and letterboxing, y downwards.</summary>
/// <remarks>It exists only inside the adapter that runs the model.</remarks>
public readonly struct ModelPixels : ICoordinateSpace
{
    /// <inheritdoc/>
    public static string Name => "model pixels";
}
