using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Preprocessing;

namespace Redaction.Sdk.Training.Pages;

/// <summary>Reads the image of a real page, no larger than training needs it.</summary>
internal static class RealPageReader
{
    /// <summary>The longest side that is kept, in pixels: a third more than the network reads.</summary>
    public const int LongestSide = 1400;

    private static readonly ImageDocumentFormat Format = new();

    /// <summary>Reads a page.</summary>
    /// <param name="bytes">The image file.</param>
    /// <param name="redactions">What is on it, in its pixels.</param>
    /// <exception cref="DocumentFormatException">It is no image that can be read.</exception>
    public static TrainingPage Read(byte[] bytes, IReadOnlyList<GroundTruthBox> redactions)
    {
        using var document = Format.Open(bytes, new());
        using var page = document.RenderPage(1, new() { Format = PixelFormat.Bgra32 });
        var (width, height) = (page.Layout.Width, page.Layout.Height);
        var scale = Math.Min(1.0, (double)LongestSide / Math.Max(width, height));
        var size = RasterSize.FromPixels((int)Math.Round(width * scale), (int)Math.Round(height * scale));
        PagePreprocessor preprocessor = new(new()
        {
            Size = size,
            Layout = TensorLayout.Nhwc,
            Element = TensorElement.UInt8,
            Resize = ResizeMode.Stretch,
            Resampling = Resampling.Area,
            Deviation = [1],
        });
        var pixels = new byte[preprocessor.ByteCount];
        var toPage = preprocessor.Fill(page.Pixels.Span, page.Layout, pixels);
        var toSmall = toPage.Inverse();

        return new()
        {
            Pixels = pixels,
            Layout = PixelLayout.Packed(size.Width, size.Height, PixelFormat.Rgb24),
            Redactions = [.. redactions.Select(one => one with { Box = Scale(one.Box, toSmall) })],
        };
    }

    // The picture that is kept is the whole image: the model pixels of this fit are its pixels.
    private static Box<ImagePixels> Scale(Box<ImagePixels> box, Transform<ImagePixels, ModelPixels> toSmall)
    {
        var scaled = toSmall.Apply(box);

        return Box<ImagePixels>.FromEdges(scaled.Left, scaled.Top, scaled.Right, scaled.Bottom);
    }
}
