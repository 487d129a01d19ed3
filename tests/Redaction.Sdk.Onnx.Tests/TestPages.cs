using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Tests;

/// <summary>Grey pages with dark bars on them, as small as the network's picture.</summary>
internal static class TestPages
{
    public const int Side = 640;

    /// <summary>Draws a page of 640 by 640 pixels and 640 by 640 points, so that pixels are points.</summary>
    public static PageImage Create(params ReadOnlySpan<(int Left, int Top, int Right, int Bottom)> bars)
    {
        var pixels = new byte[Side * Side];
        pixels.AsSpan().Fill(255);
        foreach (var (left, top, right, bottom) in bars)
        {
            for (var y = top; y < bottom; y++)
            {
                pixels.AsSpan((y * Side) + left, right - left).Clear();
            }
        }

        return PageImage.Wrap(
            pixels, PixelLayout.Packed(Side, Side, PixelFormat.Gray8), PageSize.FromPoints(Side, Side));
    }

    /// <summary>Draws a page whose bars depend on a number.</summary>
    public static PageImage Create(int seed)
    {
        var random = new Random(seed);
        var bars = Enumerable.Range(0, random.Next(4)).Select(row =>
        {
            var (left, top) = (random.Next(20, 300), 40 + (row * 150) + random.Next(20));

            return (left, top, left + random.Next(40, 300), top + random.Next(24, 60));
        });

        return Create([.. bars]);
    }

    /// <summary>Puts regions into words that can be compared to the last bit.</summary>
    public static string Describe(DetectionResult result) => string.Join(
        '\n', result.Regions.Select(static region => $"{region.Box} {region.Confidence:R} {region.Style}"));
}
