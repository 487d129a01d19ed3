using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Preprocessing;

/// <summary>Where a page lies in the picture of a model, in model pixels, and the way back to the page's pixels.</summary>
internal readonly record struct Placement(
    RasterSize Image, int Left, int Top, RasterSize Content, Transform<ModelPixels, ImagePixels> ToImage)
{
    public static Placement Of(RasterSize image, ModelInput input)
    {
        if (input.Resize is ResizeMode.Stretch)
        {
            var back = Transform<ModelPixels, ImagePixels>.FromScale(
                (double)image.Width / input.Size.Width, (double)image.Height / input.Size.Height);

            return new(image, 0, 0, input.Size, back);
        }

        var letterbox = Letterbox.Fit(image, input.Size);

        return new(image, letterbox.PadLeft, letterbox.PadTop, letterbox.Content, letterbox.ToModel.Inverse());
    }
}
