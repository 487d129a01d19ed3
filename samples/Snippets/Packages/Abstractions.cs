using Redaction.Sdk;
using Redaction.Sdk.Geometry;

namespace Snippets.Packages;

internal static class Abstractions
{
    public static void DetectInSpan(
        IRedactionDetector detector, ReadOnlySpan<byte> bgra, int width, int height, int stride)
    {
        #region pixels of the caller
        var layout = PixelLayout.Create(width, height, stride, PixelFormat.Bgra32);
        var size = PageSize.FromPixels(width, height, horizontalDpi: 150, verticalDpi: 150);

        foreach (var region in detector.Detect(bgra, layout, size).Regions)
        {
            Console.WriteLine($"{region.Style} {region.Box} {region.Confidence:P0}");
        }
        #endregion
    }
}
