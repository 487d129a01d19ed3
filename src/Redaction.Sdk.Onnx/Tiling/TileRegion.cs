using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Tiling;

/// <summary>A region that was found in a tile.</summary>
/// <param name="Tile">The tile, in page points.</param>
/// <param name="Region">The region, in points of the whole page.</param>
internal sealed record TileRegion(Box<PagePoints> Tile, DetectedRegion Region)
{
    /// <summary>Tells whether another tile has found the same: whether the two agree where both of them look.</summary>
    public bool IsSame(TileRegion other, double minimumAgreement) =>
        Tile != other.Tile
        && Tile.Intersect(other.Tile) is { } shared
        && Region.Box.Intersect(shared) is { } mine
        && other.Region.Box.Intersect(shared) is { } theirs
        && mine.IntersectionOverSmaller(theirs) >= minimumAgreement;
}
