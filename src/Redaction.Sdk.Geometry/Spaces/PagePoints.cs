namespace Redaction.Sdk.Geometry;

/// <summary>Page points: 1/72 inch from the top-left corner of the upright page, y downwards.</summary>
/// <remarks>The one space used above the adapters: every region and every record is measured in it.</remarks>
public readonly struct PagePoints : ICoordinateSpace
{
    /// <inheritdoc/>
    public static string Name => "page points";
}
