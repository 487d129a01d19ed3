namespace Redaction.Sdk.Geometry.Tests;

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
}
