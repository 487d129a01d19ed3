using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
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
    public void FromPoints_TwoPoints_Throws() => Assert.Throws<ArgumentException>(() => Create((0, 0), (1, 1)));

    [Property]
    public bool Area_OfABox_IsTheAreaOfTheBox(Box<PagePoints> box) =>
        Polygon<PagePoints>.FromBox(box).Area.IsClose(box.Area, 1e-9 * box.Area)
        && Polygon<PagePoints>.FromBox(box).Bounds == box;

    [Property]
    public bool Area_Reversed_IsTheSame(Polygon<PagePoints> polygon) =>
        Polygon<PagePoints>.FromPoints([.. polygon.Points.Reverse()]).Area.IsClose(polygon.Area, 1e-3);

    [Property]
    public bool Contains_EveryCorner_IsTrue(Polygon<PagePoints> polygon) => polygon.Points.All(polygon.Contains);

    [Property]
    public bool Contains_AnyPointWithin_IsWithinTheBounds(Polygon<PagePoints> polygon, Point<PagePoints> point) =>
        !polygon.Contains(point)
        || polygon.Bounds.Contains(Box<PagePoints>.FromEdges(point.X, point.Y, point.X, point.Y));

    [Property]
    public bool Contains_ABox_IsWhatTheBoxContains(GridBox grid, Point<PagePoints> point)
    {
        var box = grid.ToBox<PagePoints>();

        return Polygon<PagePoints>.FromBox(box).Contains(point)
            == box.Contains(Box<PagePoints>.FromEdges(point.X, point.Y, point.X, point.Y));
    }

    [Property]
    public bool Clip_AnyPolygon_LiesWithinTheBounds(Polygon<PagePoints> polygon, Box<PagePoints> bounds) =>
        polygon.Clip(bounds) is not { } clipped || bounds.Contains(clipped.Bounds);

    [Property]
    public bool Clip_Again_ChangesNothing(Polygon<PagePoints> polygon, Box<PagePoints> bounds) =>
        polygon.Clip(bounds) is not { } clipped || clipped.Clip(bounds)!.Points.SequenceEqual(clipped.Points);

    [Property]
    public bool Clip_ABox_IsTheIntersection(Box<PagePoints> box, Box<PagePoints> bounds) =>
        (Polygon<PagePoints>.FromBox(box).Clip(bounds)?.Area ?? 0).IsClose(box.IntersectionArea(bounds), 1e-6);

    [Property]
    public bool Clip_ToTheHalvesOfItsBounds_KeepsTheArea(Polygon<PagePoints> polygon)
    {
        var (all, middle) = (polygon.Bounds, polygon.Bounds.CenterX);
        var left = Box<PagePoints>.FromEdges(all.Left, all.Top, middle, all.Bottom);
        var right = Box<PagePoints>.FromEdges(middle, all.Top, all.Right, all.Bottom);

        // Only a triangle, which cannot cross itself, has an area that its parts add up to.
        var triangle = Polygon<PagePoints>.FromPoints(polygon.Points.AsSpan()[..3]);

        return ((triangle.Clip(left)?.Area ?? 0) + (triangle.Clip(right)?.Area ?? 0)).IsClose(triangle.Area, 1e-3);
    }

    private static Polygon<PagePoints> Create(params (double X, double Y)[] points) =>
        Polygon<PagePoints>.FromPoints([.. points.Select(static p => Point<PagePoints>.At(p.X, p.Y))]);
}
