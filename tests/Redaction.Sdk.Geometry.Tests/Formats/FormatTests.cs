namespace Redaction.Sdk.Geometry.Tests;

/// <summary>One box in every format, and numbers that make no box.</summary>
public sealed class FormatTests
{
    private static readonly RasterSize Raster = RasterSize.FromPixels(200, 100);
    private static readonly Box<ImagePixels> Bar = Box<ImagePixels>.FromEdges(20, 10, 60, 30);

    [Fact]
    public void Coco_KnownBox_IsCornerAndSize() =>
        Assert.Equal(CocoBox.FromValues(20, 10, 40, 20), CocoBox.FromBox(Bar));

    [Fact]
    public void Yolo_KnownBox_IsCenterAndSizeAsFractions() =>
        Assert.Equal(
            YoloBox.FromValues(0.25, 0.5, 0.25, 0.5),
            YoloBox.FromBox(Box<Normalized>.FromEdges(0.125, 0.25, 0.375, 0.75)));

    [Fact]
    public void Yolo_KnownLabel_IsTheBoxInPixels() =>
        Assert.True(YoloBox.FromValues(0.2, 0.2, 0.2, 0.2).ToBox(Raster).IsClose(Bar, 1e-12));

    [Fact]
    public void Albumentations_KnownBox_IsCornersAsFractions() => Assert.True(
        AlbumentationsBox.FromBox(Bar, Raster).ToBox().IsClose(Box<Normalized>.FromEdges(0.1, 0.1, 0.3, 0.3), 1e-12));

    [Fact]
    public void PascalVoc_KnownBox_IsFirstAndLastPixelFromOne() =>
        Assert.Equal(PascalVocBox.FromValues(21, 11, 60, 30), PascalVocBox.FromBox(Bar));

    [Fact]
    public void PascalVoc_Default_IsTheFirstPixel() =>
        Assert.Equal(PascalVocBox.FromValues(1, 1, 1, 1), default);

    [Fact]
    public void PascalVoc_BoxBetweenPixels_GrowsToThePixelsItTouches() => Assert.Equal(
        PascalVocBox.FromValues(3, 1, 5, 2), PascalVocBox.FromBox(Box<ImagePixels>.FromEdges(2.5, 0.5, 4.1, 1.1)));

    [Fact]
    public void PascalVoc_BoxFromSixDecimals_KeepsItsPixels()
    {
        var label = YoloBox.FromValues(0.333333, 0.5, 0.001, 0.5);

        // 333.333 ± 0.5 of 1000 pixels; 0.25 to 0.75 of 3000.
        Assert.Equal(
            PascalVocBox.FromValues(333, 751, 334, 2250),
            PascalVocBox.FromBox(label.ToBox(RasterSize.FromPixels(1000, 3000))));
    }

    [Fact]
    public void PascalVoc_BoxWithoutArea_TakesThePixelThatBeginsThere() => Assert.Equal(
        PascalVocBox.FromValues(4, 6, 4, 6), PascalVocBox.FromBox(Box<ImagePixels>.FromEdges(3, 5, 3, 5)));

    [Fact]
    public void PascalVoc_BoxAtTheLimit_RoundTrips()
    {
        var box = PascalVocBox.FromValues(-999_999_999, 1, 1_000_000_000, 1);

        Assert.Equal(box, PascalVocBox.FromBox(box.ToBox()));
    }

    [Fact]
    public void FromValues_NoBox_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CocoBox.FromValues(0, 0, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CocoBox.FromValues(double.NaN, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => YoloBox.FromValues(0.5, 0.5, 0.1, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AlbumentationsBox.FromValues(0.5, 0, 0.4, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PascalVocBox.FromValues(2, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PascalVocBox.FromValues(int.MinValue, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PascalVocBox.FromValues(1, 1, 1, int.MaxValue));
    }

    [Fact]
    public void FromBox_RasterWithoutPixels_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => YoloBox.FromBox(Bar, default));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, -1)]
    [InlineData(int.MaxValue, 1)]
    public void RasterSize_NoPixelsOrTooMany_Throws(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RasterSize.FromPixels(width, height));
}
