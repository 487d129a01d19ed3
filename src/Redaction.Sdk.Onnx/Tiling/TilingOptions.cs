using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx;

/// <summary>Chooses how a <see cref="TiledRedactionDetector"/> cuts pages up.</summary>
public sealed class TilingOptions
{
    /// <summary>Gets or sets the largest size of a tile, in pixels of the page.</summary>
    /// <value>
    /// The default is 1280 by 1280. A tile as large as the model's picture is seen pixel by pixel; one of twice that
    /// size is halved before the model sees it.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The size has no pixels.</exception>
    public RasterSize TileSize
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfEqual(value, default);
            field = value;
        }
    } = RasterSize.FromPixels(1280, 1280);

    /// <summary>Gets or sets how far neighbouring tiles reach into each other at least, in pixels of the page.</summary>
    /// <value>
    /// At least 1, and less than a tile is wide and high. The default is 192: a line of text at 300 dpi, three times
    /// over, so that whatever a tile cuts off lies wholly in the next.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Overlap
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 192;

    /// <summary>Gets or sets how well two tiles must agree on a region for it to be the same.</summary>
    /// <value>
    /// Of the parts that lie where both tiles look, the share of the smaller one that the other covers; more than 0,
    /// up to 1. The default is 0.5.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than 0 and up to 1.</exception>
    public double MinimumAgreement
    {
        get;
        set => field = value is > 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value must be more than 0 and up to 1.");
    } = 0.5;
}
