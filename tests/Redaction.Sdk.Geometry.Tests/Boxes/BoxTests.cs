using System.Globalization;

namespace Redaction.Sdk.Geometry.Tests;

public sealed class BoxTests
{
    private static readonly Box<PagePoints> Unit = Box<PagePoints>.FromEdges(0, 0, 1, 1);

    [Theory]
    [InlineData(double.NaN, 0, 1, 1)]
    [InlineData(0, 0, double.PositiveInfinity, 1)]
    [InlineData(0, -2e9, 1, 1)]
    [InlineData(2, 0, 1, 1)]
    [InlineData(0, 2, 1, 1)]
    public void FromEdges_NoBox_Throws(double left, double top, double right, double bottom) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Box<PagePoints>.FromEdges(left, top, right, bottom));

    [Fact]
    public void FromSize_NegativeExtent_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Box<PagePoints>.FromSize(0, 0, -1, 1));

    [Fact]
    public void FromCenter_NegativeExtent_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Box<PagePoints>.FromCenter(0, 0, 1, -1));

    [Fact]
    public void FromCenter_KnownBox_HasItsEdges() =>
        Assert.Equal(Box<PagePoints>.FromEdges(1, 2, 5, 4), Box<PagePoints>.FromCenter(3, 3, 4, 2));

    [Fact]
    public void Center_BoxAtTheLimit_IsExact()
    {
        var box = Box<PagePoints>.FromEdges(1e9 - 2, -1e9, 1e9, -1e9 + 2);

        Assert.Equal((1e9 - 1, -1e9 + 1), (box.CenterX, box.CenterY));
    }

    [Fact]
    public void Intersect_BoxesThatTouch_HasNoArea() =>
        Assert.Equal(Box<PagePoints>.FromEdges(1, 0, 1, 1), Unit.Intersect(Unit.Translate(1, 0)));

    [Fact]
    public void Intersect_BoxesApart_IsNull() => Assert.Null(Unit.Intersect(Unit.Translate(1.5, 0)));

    [Fact]
    public void Translate_BeyondTheLimit_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Unit.Translate(1e9, 0));

    [Fact]
    public void IntersectionOverUnion_HalfShifted_IsOneThird() =>
        Assert.Equal(1 / 3.0, Unit.IntersectionOverUnion(Unit.Translate(0.5, 0)));

    [Fact]
    public void IntersectionOverSmaller_QuarterOfSmaller_IsOneQuarter() =>
        Assert.Equal(0.25, Unit.IntersectionOverSmaller(Box<PagePoints>.FromEdges(0.5, 0.5, 9, 9)));

    [Fact]
    public void GeneralizedIntersectionOverUnion_OneBoxGapBetween_IsMinusOneThird() =>
        Assert.Equal(-1 / 3.0, Unit.GeneralizedIntersectionOverUnion(Unit.Translate(2, 0)), 15);

    [Fact]
    public void Ratios_BoxesWithoutArea_AreZero()
    {
        var point = Box<PagePoints>.FromEdges(3, 3, 3, 3);

        Assert.Equal(0, point.IntersectionOverUnion(point));
        Assert.Equal(0, point.IntersectionOverSmaller(Unit));
        Assert.Equal(0, point.GeneralizedIntersectionOverUnion(point));
    }

    [Fact]
    public void GeneralizedIntersectionOverUnion_TwoPointsApart_IsMinusOne() =>
        Assert.Equal(-1, Box<PagePoints>.FromEdges(3, 3, 3, 3).GeneralizedIntersectionOverUnion(default));

    [Fact]
    public void ToString_CommaCulture_UsesPoint()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        try
        {
            Assert.Equal("[0.5, 1, 2, 3]", Box<PagePoints>.FromEdges(0.5, 1, 2, 3).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
