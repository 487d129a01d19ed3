namespace Redaction.Sdk.Geometry.Tests;

public sealed class PointTests
{
    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1.1e9, 0)]
    public void At_NoPoint_Throws(double x, double y) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Point<PagePoints>.At(x, y));

    [Fact]
    public void Default_Always_IsTheOrigin() => Assert.Equal(Point<PagePoints>.At(0, 0), default);
}
