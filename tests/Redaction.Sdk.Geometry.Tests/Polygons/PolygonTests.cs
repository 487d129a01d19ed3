namespace Redaction.Sdk.Geometry.Tests;

public sealed class PolygonTests
{
    // An L: a 4 x 4 square without its 2 x 2 top-right quarter.
    private static readonly Polygon<PagePoints> Angle = Create((0, 0), (2, 0), (2, 2), (4, 2), (4, 4), (0, 4));

    [Fact]
    public void Area_Concave_IsWithoutTheNotch() => Assert.Equal(12, Angle.Area);

    [Fact]
    public void Area_FarFromTheOrigin_KeepsItsDigits() => Assert.Equal(
        0.5, Create((1e9, 1e9), (1e9 - 1, 1e9), (1e9, 1e9 - 1)).Area);

    [Fact]
    public void Bounds_Concave_IsTheBoxAround() => Assert.Equal(Box<PagePoints>.FromEdges(0, 0, 4, 4), Angle.Bounds);

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(3, 3, true)]
    [InlineData(1, 2, true)]
    [InlineData(3, 1, false)]
    [InlineData(5, 3, false)]
    [InlineData(-1, 2, false)]
    [InlineData(2, 2, true)]
    [InlineData(0, 3, true)]
    [InlineData(3, 2, true)]
    public void Contains_Concave_KnowsTheNotchAndTheOutline(double x, double y, bool expected) =>
        Assert.Equal(expected, Angle.Contains(Point<PagePoints>.At(x, y)));

    [Fact]
    public void Clip_Concave_KeepsThePartWithin() =>
        Assert.Equal(3, Angle.Clip(Box<PagePoints>.FromEdges(1, 1, 3, 3))!.Area);

    [Fact]
    public void Clip_Apart_IsNull() => Assert.Null(Angle.Clip(Box<PagePoints>.FromEdges(5, 5, 6, 6)));

    [Fact]
    public void Clip_OnlyTouching_IsNull() => Assert.Null(Angle.Clip(Box<PagePoints>.FromEdges(4, 0, 6, 6)));

    [Fact]
    public void Clip_CrossingNextToACorner_StaysWithinTheBounds()
    {
        // -10.9 + (0.8 - -10.9) is more than 0.8 in floating point.
        var bounds = Box<PagePoints>.FromEdges(-20, 0, 0.8, 1000);
        var polygon = Create((-10.9, 1000), (0.8, -1e-18), (-15, 0));

        Assert.True(bounds.Contains(polygon.Clip(bounds)!.Bounds));
    }

    [Fact]
    public void FromPoints_TwoPoints_Throws() => Assert.Throws<ArgumentException>(() => Create((0, 0), (1, 1)));

    private static Polygon<PagePoints> Create(params (double X, double Y)[] points) =>
        Polygon<PagePoints>.FromPoints([.. points.Select(static p => Point<PagePoints>.At(p.X, p.Y))]);
}
