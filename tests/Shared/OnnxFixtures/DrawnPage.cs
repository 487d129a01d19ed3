using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Tests.Shared.OnnxFixtures;

/// <summary>White pages with black bars on them, with as many points as pixels.</summary>
internal static class DrawnPage
{
    /// <summary>Draws a page.</summary>
    /// <param name="width">The width in pixels and in points.</param>
    /// <param name="height">The height in pixels and in points.</param>
    /// <param name="bars">The bars; pixels whose centre lies in one are black.</param>
    public static PageImage Create(int width, int height, params ReadOnlySpan<Box<PagePoints>> bars)
    {
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
        foreach (var bar in bars)
        {
            var (left, right) = ((int)Math.Round(bar.Left), (int)Math.Round(bar.Right));
            for (var y = (int)Math.Round(bar.Top); y < (int)Math.Round(bar.Bottom); y++)
            {
                pixels.AsSpan((y * width) + left, right - left).Clear();
            }
        }

        return PageImage.Wrap(
            pixels, PixelLayout.Packed(width, height, PixelFormat.Gray8), PageSize.FromPoints(width, height));
    }
}
