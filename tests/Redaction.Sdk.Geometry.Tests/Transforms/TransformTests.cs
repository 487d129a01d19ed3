using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class TransformTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(double.NaN, 0, 0, 1)]
    [InlineData(double.PositiveInfinity, 0, 0, 1)]
    public void FromMatrix_TiltsOrFlattens_Throws(double m11, double m12, double m21, double m22) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Transform<ImagePixels, PagePoints>.FromMatrix(m11, m12, m21, m22, 0, 0));

    [Fact]
    public void Apply_QuarterTurn_OrdersTheEdges() => Assert.Equal(
        Box<PagePoints>.FromEdges(6, 1, 8, 3),
        Transform<ImagePixels, PagePoints>.FromMatrix(0, -1, 1, 0, 10, 0)
            .Apply(Box<ImagePixels>.FromEdges(1, 2, 3, 4)));

    [Fact]
    public void Inverse_Default_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Transform<ImagePixels, PagePoints>).Inverse());

    [Fact]
    public void Inverse_TinyFactors_IsFinite()
    {
        var tiny = Transform<ImagePixels, PagePoints>.FromScale(1e-200, 1e-200);

        Assert.Equal(1e200, tiny.Inverse().M11, 1e185);
    }

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
