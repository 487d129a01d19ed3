using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class TransformProperties
{
    [Property]
    public bool Inverse_BoxThereAndBack_IsTheSame(
        Transform<ImagePixels, PagePoints> transform, Box<ImagePixels> box) =>
        transform.Inverse().Apply(transform.Apply(box)).IsClose(box, 1e-6);

    [Property]
    public bool Inverse_PointThereAndBack_IsTheSame(
        Transform<ImagePixels, PagePoints> transform, Point<ImagePixels> point)
    {
        var back = transform.Inverse().Apply(transform.Apply(point));

        return back.X.IsClose(point.X, 1e-6) && back.Y.IsClose(point.Y, 1e-6);
    }

    [Property]
    public bool Then_TwoTransforms_IsOneAfterTheOther(
        Transform<ImagePixels, Normalized> first, Transform<Normalized, PagePoints> second, Box<ImagePixels> box) =>
        first.Then(second).Apply(box).IsClose(second.Apply(first.Apply(box)), 1e-6);

    [Property]
    public bool Apply_Polygon_HasTheBoundsOfItsBox(
        Transform<ImagePixels, PagePoints> transform, Polygon<ImagePixels> polygon) =>
        transform.Apply(polygon).Bounds == transform.Apply(polygon.Bounds);
}
