using Redaction.Sdk;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx;

namespace Snippets;

/// <summary>The code of docs/guides/tiling.md.</summary>
internal static class Tiling
{
    public static async Task<DetectionResult> DetectAsync(OnnxRedactionDetector detector, PageImage page)
    {
        #region tiling
        var tiled = new TiledRedactionDetector(detector, new TilingOptions
        {
            TileSize = RasterSize.FromPixels(1280, 1280),
            Overlap = 192,
        });

        var found = await tiled.DetectAsync(page);
        #endregion

        return found;
    }
}
