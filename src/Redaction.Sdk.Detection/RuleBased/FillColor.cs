using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Tells coloured fills from grey ones by the original pixels.</summary>
internal static class FillColor
{
    private const int SamplesAcross = 32;
    private const int LowestChroma = 24;

    /// <summary>Determines whether most of a box is coloured: the channels are far apart.</summary>
    public static bool IsColored(PageImage page, Box<ImagePixels> box)
    {
        var layout = page.Layout;
        if (layout.Format == PixelFormat.Gray8)
        {
            return false;
        }

        var (colored, seen) = (0, 0);
        var pixels = page.Pixels.Span;
        for (var i = 0; i < SamplesAcross * SamplesAcross; i++)
        {
            var x = (int)(box.Left + (box.Width * ((i % SamplesAcross) + 0.5) / SamplesAcross));
            var y = (int)(box.Top + (box.Height * ((i / SamplesAcross) + 0.5) / SamplesAcross));
            var channels = pixels.Slice((y * layout.Stride) + (x * layout.Format.BytesPerPixel()), 3);
            var chroma = Math.Max(Math.Max(channels[0], channels[1]), channels[2]) -
                Math.Min(Math.Min(channels[0], channels[1]), channels[2]);
            (colored, seen) = (colored + (chroma >= LowestChroma ? 1 : 0), seen + 1);
        }

        return colored * 2 > seen;
    }
}
