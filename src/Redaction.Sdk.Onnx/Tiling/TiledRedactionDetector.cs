using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Tiling;

namespace Redaction.Sdk.Onnx;

/// <summary>Has a detector look at large pages tile by tile, so that small redactions keep their pixels.</summary>
/// <remarks>
/// <para>
/// Tiles overlap. Where two of them look at the same spot and agree on a region, it becomes one, with the box around
/// both parts: a bar that is cut by the edge of a tile is found once and whole. A page that fits into one tile is
/// handed on as it is.
/// </para>
/// <para>
/// All tiles of a page are started at once, so that a detector that groups pages runs them together. Any number of
/// threads may share it. The other detector is not disposed with it.
/// </para>
/// </remarks>
public sealed class TiledRedactionDetector : IRedactionDetector
{
    private readonly IRedactionDetector _detector;
    private readonly RasterSize _tileSize;
    private readonly int _overlap;
    private readonly double _minimumAgreement;

    /// <summary>Initializes a new instance of the <see cref="TiledRedactionDetector"/> class.</summary>
    /// <param name="detector">Looks at the tiles.</param>
    /// <param name="options">Chooses the tiles. They are read once, here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="detector"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Tiles are not larger than their overlap.</exception>
    public TiledRedactionDetector(IRedactionDetector detector, TilingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(detector);
        options ??= new();
        if (Math.Min(options.TileSize.Width, options.TileSize.Height) <= options.Overlap)
        {
            throw new ArgumentException(
                $"Tiles of {options.TileSize} cannot overlap by {options.Overlap} pixels.", nameof(options));
        }

        _detector = detector;
        (_tileSize, _overlap) = (options.TileSize, options.Overlap);
        _minimumAgreement = options.MinimumAgreement;
    }

    /// <inheritdoc/>
    public DetectorIdentity Identity => _detector.Identity;

    /// <inheritdoc/>
    public PixelFormat PreferredFormat => _detector.PreferredFormat;

    /// <inheritdoc/>
    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);

        return page.Layout.Width <= _tileSize.Width && page.Layout.Height <= _tileSize.Height
            ? _detector.DetectAsync(page, cancellationToken)
            : DetectTilesAsync(page, cancellationToken);
    }

    private async ValueTask<DetectionResult> DetectTilesAsync(PageImage page, CancellationToken cancellationToken)
    {
        var tiles = TileGrid.Lay(page.Layout, _tileSize, _overlap);

        // All are awaited even if one fails, because the page may be gone after the call.
        var found = await Task.WhenAll(tiles.Select(tile => DetectTileAsync(page, tile, cancellationToken)))
            .ConfigureAwait(false);

        return new(
            Identity, TileMerge.Merge([.. found.SelectMany(static f => f)], _minimumAgreement, page.Area));
    }

    private async Task<IEnumerable<TileRegion>> DetectTileAsync(
        PageImage page, Box<ImagePixels> tile, CancellationToken cancellationToken)
    {
        using var image = TileGrid.Cut(page, tile);
        var result = await _detector.DetectAsync(image, cancellationToken).ConfigureAwait(false);
        var area = page.ToPage.Apply(tile);

        return result.Regions.Select(region =>
            new TileRegion(area, region with { Box = region.Box.Translate(area.Left, area.Top) }));
    }
}
