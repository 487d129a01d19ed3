using System.Buffers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Tests;

/// <summary>Grey pages with dark bars on them, as small as the network's picture.</summary>
internal static class TestPages
{
    public const int Side = 640;

    private const int SmallSide = 64;

    /// <summary>Draws a page of 640 by 640 pixels and points, so that pixels are points.</summary>
    public static PageImage Create(params ReadOnlySpan<(int Left, int Top, int Right, int Bottom)> bars) =>
        Draw(Side, bars);

    /// <summary>Draws a page of 64 by 64 pixels and points with a bar that depends on a number.</summary>
    public static PageImage CreateSmall(int seed)
    {
        var random = new Random(seed);
        var (left, top) = (random.Next(2, 20), random.Next(2, 20));

        return Draw(SmallSide, [(left, top, left + random.Next(22, 40), top + random.Next(22, 40))]);
    }

    /// <summary>Shows the pixels of a page as a part of a larger one.</summary>
    public static PageImage ShowAsPart(PageImage page, double left, double top)
    {
        var owner = MemoryPool<byte>.Shared.Rent(page.Pixels.Length);
        page.Pixels.CopyTo(owner.Memory);

        return PageImage.OwnPart(owner, page.Layout, page.Area.Translate(left, top));
    }

    /// <summary>Puts regions into words that can be compared to the last bit.</summary>
    public static string Describe(DetectionResult result) => string.Join(
        '\n', result.Regions.Select(static region => $"{region.Box} {region.Confidence:R} {region.Style}"));

    private static PageImage Draw(int side, ReadOnlySpan<(int Left, int Top, int Right, int Bottom)> bars)
    {
        var pixels = new byte[side * side];
        pixels.AsSpan().Fill(255);
        foreach (var (left, top, right, bottom) in bars)
        {
            for (var y = top; y < bottom; y++)
            {
                pixels.AsSpan((y * side) + left, right - left).Clear();
            }
        }

        return PageImage.Wrap(
            pixels, PixelLayout.Packed(side, side, PixelFormat.Gray8), PageSize.FromPoints(side, side));
    }
}
