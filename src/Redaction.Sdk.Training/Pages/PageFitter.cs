using Redaction.Sdk.Geometry;
using Redaction.Sdk.Preprocessing;
using Redaction.Sdk.Training.Networks;

namespace Redaction.Sdk.Training.Pages;

/// <summary>Fits pages into the picture of the network, with the very code that serves it later.</summary>
/// <remarks>Any number of threads may use it.</remarks>
internal sealed class PageFitter(NetworkShape shape)
{
    // What is left of a redaction at the edge of a window is learned if it is this long and wide, in model pixels.
    private const double ShortestSide = 3;

    private readonly PagePreprocessor _preprocessor = new(Input(shape) with { Layout = TensorLayout.Nhwc });

    /// <summary>Says what the network reads.</summary>
    public static ModelInput Input(NetworkShape shape) => new()
    {
        Size = RasterSize.FromPixels(shape.Width, shape.Height),
        Channels = ModelChannels.Rgb,
        Layout = TensorLayout.Nchw,
        Element = TensorElement.UInt8,
        Resize = ResizeMode.Letterbox,
        Resampling = Resampling.Area,
        Padding = 255,
        Deviation = [1],
    };

    /// <summary>Fits a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="picture">The buffer for the picture.</param>
    public FittedPage Fit(TrainingPage page, byte[] picture)
    {
        var toModel = _preprocessor.Fill(page.Pixels.Span, page.Layout, picture).Inverse();
        var bounds = toModel.Apply(RasterSize.FromPixels(page.Layout.Width, page.Layout.Height).Bounds);
        List<FittedBox> boxes = [];
        foreach (var redaction in page.Redactions)
        {
            if (toModel.Apply(redaction.Box).Intersect(bounds) is { Width: >= ShortestSide, Height: >= ShortestSide } box)
            {
                boxes.Add(new(box, TrainingClasses.IndexOf(redaction.Style)));
            }
        }

        return new(picture, boxes);
    }
}
