namespace Redaction.Sdk.Geometry.Tests;

public sealed class PageSizeTests
{
    [Fact]
    public void FromPixels_TwoResolutions_IsThePageInPoints() =>
        Assert.Equal(PageSize.FromPoints(612, 792), PageSize.FromPixels(1728, 1078, 1728 / 8.5, 98));

    [Fact]
    public void Bounds_AnyPage_BeginsAtTheOrigin() =>
        Assert.Equal(Box<PagePoints>.FromEdges(0, 0, 612, 792), PageSize.FromPoints(612, 792).Bounds);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, -1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.PositiveInfinity)]
    public void FromPoints_NoSize_Throws(double width, double height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PageSize.FromPoints(width, height));

    [Fact]
    public void FromPixels_ResolutionZero_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PageSize.FromPixels(100, 100, 0, 72));
}
