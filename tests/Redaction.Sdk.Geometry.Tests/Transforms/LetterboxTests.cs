namespace Redaction.Sdk.Geometry.Tests;

public sealed class LetterboxTests
{
    [Theory]
    [InlineData(1275, 1650, 640, 495, 640, 72, 0, 73, 0)]
    [InlineData(1280, 720, 640, 640, 360, 0, 140, 0, 140)]
    [InlineData(100, 50, 640, 640, 320, 0, 160, 0, 160)]
    [InlineData(640, 640, 640, 640, 640, 0, 0, 0, 0)]
    [InlineData(1000, 667, 640, 640, 427, 0, 106, 0, 107)]
    [InlineData(20000, 1, 640, 640, 1, 0, 319, 0, 320)]
    [InlineData(4, 5, 2, 2, 2, 0, 0, 0, 0)]
    public void Fit_SquareModel_RoundsAsExportedModelsExpect(
        int width, int height, int side, int contentWidth, int contentHeight, int left, int top, int right, int bottom)
    {
        var letterbox = Letterbox.Fit(RasterSize.FromPixels(width, height), RasterSize.FromPixels(side, side));

        Assert.Equal(RasterSize.FromPixels(contentWidth, contentHeight), letterbox.Content);
        Assert.Equal(
            (left, top, right, bottom),
            (letterbox.PadLeft, letterbox.PadTop, letterbox.PadRight, letterbox.PadBottom));
    }

    [Fact]
    public void ToModel_KnownBox_IsScaledAndPadded() => Assert.Equal(
        Box<ModelPixels>.FromEdges(5, 145, 10, 150),
        Letterbox.Fit(RasterSize.FromPixels(1280, 720), RasterSize.FromPixels(640, 640))
            .ToModel.Apply(Box<ImagePixels>.FromEdges(10, 10, 20, 20)));

    [Fact]
    public void Fit_SizeWithoutPixels_Throws()
    {
        var size = RasterSize.FromPixels(1, 1);

        Assert.Throws<ArgumentOutOfRangeException>("image", () => Letterbox.Fit(default, size));
        Assert.Throws<ArgumentOutOfRangeException>("model", () => Letterbox.Fit(size, default));
    }
}
