namespace Redaction.Sdk.Geometry.Tests;

/// <summary>Holds <c>docs/coordinates.md</c>, its picture and the package's README to their numbers.</summary>
public sealed class CoordinatesGuideTests
{
    private const double Tolerance = 1e-9;

    private static readonly RasterSize Raster = RasterSize.FromPixels(600, 800);
    private static readonly Box<ImagePixels> Bar = Box<ImagePixels>.FromEdges(180, 100, 420, 140);
    private static readonly PdfPageGeometry Page = PdfPageGeometry.Create(
        PdfRectangle.FromCorners(0, 0, 420, 320), PdfRectangle.FromCorners(10, 10, 410, 310), rotate: 90);

    [Fact]
    public void PdfPage_BarInUserSpace_IsTheOneInPagePoints()
    {
        Assert.Equal("300 x 400 pt", Page.PageSize.ToString());
        Assert.Equal("[90, 50, 210, 70]", Page.ToPage(PdfRectangle.FromCorners(60, 100, 80, 220)).ToString());
    }

    [Fact]
    public void Raster_BarInPixels_IsTheOneInPagePoints()
    {
        var toPage = Transform<ImagePixels, PagePoints>.FromScale(
            Page.PageSize.Width / Raster.Width, Page.PageSize.Height / Raster.Height);

        Assert.True(toPage.Apply(Bar).IsClose(Box<PagePoints>.FromEdges(90, 50, 210, 70), Tolerance));
    }

    [Fact]
    public void Letterbox_BarInPixels_IsTheOneInModelPixels()
    {
        var letterbox = Letterbox.Fit(Raster, RasterSize.FromPixels(640, 640));

        Assert.Equal((80, 80), (letterbox.PadLeft, letterbox.PadRight));
        Assert.True(letterbox.ToModel.Apply(Bar).IsClose(Box<ModelPixels>.FromEdges(224, 80, 416, 112), Tolerance));
    }

    [Fact]
    public void Formats_BarInEach_AreTheNumbersOfTheTable()
    {
        Assert.True(CocoBox.FromValues(180, 100, 240, 40).ToBox().IsClose(Bar, Tolerance));
        Assert.True(PascalVocBox.FromValues(181, 101, 420, 140).ToBox().IsClose(Bar, Tolerance));
        Assert.True(YoloBox.FromValues(0.5, 0.15, 0.4, 0.05).ToBox(Raster).IsClose(Bar, Tolerance));
        Assert.True(AlbumentationsBox.FromValues(0.3, 0.125, 0.7, 0.175).ToBox(Raster).IsClose(Bar, Tolerance));
        Assert.Equal((300, 120), (Bar.CenterX, Bar.CenterY));
    }
}
