using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class PolygonProperties
{
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
}
