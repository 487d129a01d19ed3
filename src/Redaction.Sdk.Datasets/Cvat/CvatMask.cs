using System.Globalization;
using System.Xml.Linq;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>A mask of CVAT: runs along the rows of the box around it, beginning with pixels that do not belong.</summary>
internal static class CvatMask
{
    /// <summary>Writes a mask that has a pixel.</summary>
    public static XElement Write(RunLengthMask mask)
    {
        var bounds = mask.Bounds!.Value;
        var (left, top) = ((int)bounds.Left, (int)bounds.Top);
        var (width, height) = ((int)bounds.Width, (int)bounds.Height);

        // Transposed, because rows are what the runs of ours are for columns.
        var turned = RunLengthMask.FromPixels(
            RasterSize.FromPixels(height, width), Turn(mask.ToPixels(), mask.Size.Width, left, top, width, height));

        return new(
            "mask",
            new XAttribute("rle", string.Join(", ", turned.Counts)),
            new XAttribute("left", left),
            new XAttribute("top", top),
            new XAttribute("width", width),
            new XAttribute("height", height));
    }

    /// <summary>Reads a mask onto the raster of its image.</summary>
    /// <returns>The mask; <see langword="null"/> when it is malformed or reaches beyond the image.</returns>
    public static RunLengthMask? Read(XElement shape)
    {
        var image = shape.Parent!;
        if (Whole(shape, "left") is not { } left || Whole(shape, "top") is not { } top
            || Whole(shape, "width") is not (> 0 and { } width) || Whole(shape, "height") is not (> 0 and { } height)
            || Whole(image, "width") is not { } across || Whole(image, "height") is not { } down
            || (long)left + width > across || (long)top + height > down || (long)across * down > int.MaxValue)
        {
            return null;
        }

        int?[] runs = [.. (shape.Attribute("rle")?.Value ?? string.Empty).Split(',').Select(Whole)];
        if (Array.Exists(runs, static run => run is null)
            || runs.Sum(static run => (long)run!.Value) != (long)width * height)
        {
            return null;
        }

        var pixels = new bool[across * down];
        var turned = RunLengthMask.FromCounts(RasterSize.FromPixels(height, width), runs.Select(static r => r!.Value));
        Paste(turned.ToPixels(), height, pixels, across, left, top);

        return RunLengthMask.FromPixels(RasterSize.FromPixels(across, down), pixels);
    }

    private static bool[] Turn(bool[] pixels, int stride, int left, int top, int width, int height)
    {
        var turned = new bool[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                turned[(x * height) + y] = pixels[((top + y) * stride) + left + x];
            }
        }

        return turned;
    }

    private static void Paste(bool[] turned, int height, bool[] pixels, int stride, int left, int top)
    {
        for (var i = 0; i < turned.Length; i++)
        {
            pixels[((top + (i % height)) * stride) + left + (i / height)] = turned[i];
        }
    }

    private static int? Whole(XElement element, string name) =>
        element.Attribute(name)?.Value is { } text ? Whole(text) : null;

    private static int? Whole(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
