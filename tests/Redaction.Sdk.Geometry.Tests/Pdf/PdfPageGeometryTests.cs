namespace Redaction.Sdk.Geometry.Tests;

public sealed class PdfPageGeometryTests
{
    private static readonly PdfRectangle Media = PdfRectangle.FromCorners(0, 0, 200, 100);
    private static readonly PdfRectangle Bar = PdfRectangle.FromCorners(10, 20, 40, 25);

    [Theory]
    [InlineData(0, 10, 75, 40, 80)]
    [InlineData(90, 20, 10, 25, 40)]
    [InlineData(180, 160, 20, 190, 25)]
    [InlineData(270, 75, 160, 80, 190)]
    [InlineData(-90, 75, 160, 80, 190)]
    [InlineData(-270, 20, 10, 25, 40)]
    [InlineData(720, 10, 75, 40, 80)]
    public void ToPage_KnownBar_IsWhereAViewerShowsIt(
        int rotate, double left, double top, double right, double bottom) => Assert.Equal(
        Box<PagePoints>.FromEdges(left, top, right, bottom),
        PdfPageGeometry.Create(Media, rotate: rotate).ToPage(Bar));

    [Fact]
    public void ToPage_OffsetMediaBoxCropBoxAndUserUnit_MeasuresFromTheVisibleCorner()
    {
        var page = PdfPageGeometry.Create(
            PdfRectangle.FromCorners(-100, -50, 300, 250), PdfRectangle.FromCorners(0, 0, 200, 900), userUnit: 1.5);

        Assert.Equal(PageSize.FromPoints(300, 375), page.PageSize);
        Assert.Equal(Box<PagePoints>.FromEdges(15, 337.5, 60, 345), page.ToPage(Bar));
    }

    [Theory]
    [InlineData(0, 300, 150)]
    [InlineData(90, 150, 300)]
    [InlineData(-180, 300, 150)]
    [InlineData(630, 150, 300)]
    public void PageSize_Rotated_IsTheUprightOne(int rotate, double width, double height) => Assert.Equal(
        PageSize.FromPoints(width, height), PdfPageGeometry.Create(Media, rotate: rotate, userUnit: 1.5).PageSize);

    [Fact]
    public void Create_CropBoxOutsideMediaBox_ShowsTheMediaBox() => Assert.Equal(
        Media, PdfPageGeometry.Create(Media, PdfRectangle.FromCorners(300, 0, 400, 100)).VisibleBox);

    [Fact]
    public void Create_CropBoxThatTouchesMediaBox_ShowsTheMediaBox() => Assert.Equal(
        Media, PdfPageGeometry.Create(Media, PdfRectangle.FromCorners(200, 0, 400, 100)).VisibleBox);

    [Fact]
    public void Create_MediaBoxWithoutArea_IsLetter() => Assert.Equal(
        PageSize.FromPoints(612, 792), PdfPageGeometry.Create(PdfRectangle.FromCorners(5, 5, 5, 90)).PageSize);

    [Theory]
    [InlineData(45)]
    [InlineData(-91)]
    public void Create_RotateNoQuarterTurn_Throws(int rotate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PdfPageGeometry.Create(Media, rotate: rotate));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e9)]
    public void Create_UserUnitImpossible_Throws(double userUnit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PdfPageGeometry.Create(Media, userUnit: userUnit));

    [Fact]
    public void FromCorners_CornersInAnyOrder_OrdersThem()
    {
        var rectangle = PdfRectangle.FromCorners(40, 20, 10, 25);

        Assert.Equal(Bar, rectangle);
        Assert.Equal((10, 20, 40, 25, 30, 5), (
            rectangle.Left, rectangle.Bottom, rectangle.Right, rectangle.Top, rectangle.Width, rectangle.Height));
        Assert.Equal("[10 20 40 25]", rectangle.ToString());
    }
}
