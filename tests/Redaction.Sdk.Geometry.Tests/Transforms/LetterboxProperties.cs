using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class LetterboxProperties
{
    [Property]
    public bool ToModel_ThereAndBack_IsTheSame(RasterSize image, RasterSize model, Box<ImagePixels> box)
    {
        var toModel = Letterbox.Fit(image, model).ToModel;

        return toModel.Inverse().Apply(toModel.Apply(box)).IsClose(box, 1e-6);
    }

    [Property]
    public bool Fit_AnySizes_FillsOneSideAndCentresTheOther(RasterSize image, RasterSize model)
    {
        var letterbox = Letterbox.Fit(image, model);

        return (letterbox.Content.Width == model.Width || letterbox.Content.Height == model.Height)
            && letterbox.PadRight - letterbox.PadLeft is 0 or 1
            && letterbox.PadBottom - letterbox.PadTop is 0 or 1
            && letterbox is { PadLeft: >= 0, PadTop: >= 0 };
    }

    [Property]
    public bool ToModel_WholeImage_FillsTheContentWithinAPixel(RasterSize image, RasterSize model)
    {
        var letterbox = Letterbox.Fit(image, model);
        var content = Box<ModelPixels>.FromSize(
            letterbox.PadLeft, letterbox.PadTop, letterbox.Content.Width, letterbox.Content.Height);

        return letterbox.ToModel.Apply(image.Bounds).IsClose(content, 1);
    }
}
