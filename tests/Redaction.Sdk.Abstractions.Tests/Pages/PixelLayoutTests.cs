namespace Redaction.Sdk.Abstractions.Tests.Pages;

public class PixelLayoutTests
{
    [Fact]
    public void ByteCount_PaddedRows_LeavesOutThePaddingOfTheLast()
    {
        var layout = PixelLayout.Create(3, 4, 16, PixelFormat.Rgb24);

        Assert.Equal(9, layout.RowBytes);
        Assert.Equal((3 * 16) + 9, layout.ByteCount);
    }

    [Fact]
    public void Packed_ManyPixels_DoesNotOverflow()
    {
        var layout = PixelLayout.Packed(500_000_000, 1_000, PixelFormat.Bgra32);

        Assert.Equal(2_000_000_000_000, layout.ByteCount);
    }

    [Fact]
    public void Default_HasNoPixels() => Assert.Equal(0, default(PixelLayout).ByteCount);

    [Theory]
    [InlineData(0, 1, 4)]
    [InlineData(1, 0, 4)]
    [InlineData(-1, 1, 4)]
    [InlineData(2, 1, 7)]
    [InlineData(int.MaxValue, 1, int.MaxValue)]
    public void Create_ImpossibleSizes_Throws(int width, int height, int stride) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PixelLayout.Create(width, height, stride, PixelFormat.Bgra32));

    [Fact]
    public void Packed_RowOfMoreThanTwoGigabytes_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PixelLayout.Packed(int.MaxValue, 1, PixelFormat.Bgra32));

    [Fact]
    public void Create_UnknownFormat_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PixelLayout.Create(1, 1, 8, (PixelFormat)9));
}
