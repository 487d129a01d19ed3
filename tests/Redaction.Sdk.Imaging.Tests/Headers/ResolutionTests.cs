using BitMiracle.LibTiff.Classic;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging.Tests.Support;
using SkiaSharp;

namespace Redaction.Sdk.Imaging.Tests;

public class ResolutionTests
{
    private const int Width = 200;
    private const int Height = 100;

    private static readonly byte[] Pixels = TestPixels.Page(Width, Height);

    [Theory]
    [InlineData(1, 200, 100, 72, 72)]
    [InlineData(2, 100, 50, 56.6929, 56.6929)]
    [InlineData(0, 250, 250, 200, 100)]
    [InlineData(1, 1, 1, 200, 100)]
    [InlineData(1, 0, 0, 200, 100)]
    public void RenderPage_JfifDensity_SetsTheSize(byte unit, byte across, byte down, double width, double height)
    {
        var jpeg = TestFiles.Encode(Pixels, Width, Height, SKEncodedImageFormat.Jpeg);

        // Skia's own JFIF segment comes first in the file; its density lies at fixed places.
        Assert.True(jpeg.AsSpan(6, 4).SequenceEqual("JFIF"u8));
        (jpeg[13], jpeg[14], jpeg[15], jpeg[16], jpeg[17]) = (unit, 0, across, 0, down);

        AssertSize(width, height, jpeg);
    }

    [Fact]
    public void RenderPage_JpegExif_SetsTheSizeWhereJfifDoesNot()
    {
        var jpeg = TestFiles.Encode(Pixels, Width, Height, SKEncodedImageFormat.Jpeg);
        jpeg[13] = 0;

        AssertSize(72, 36, TestFiles.InsertJpegSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. TestFiles.Exif(1, 200, isBigEndian: true)]));
    }

    [Theory]
    [InlineData(7874, 3937, 1, 72, 72)]
    [InlineData(7874, 7874, 0, 200, 100)]
    [InlineData(1, 1, 1, 200, 100)]
    [InlineData(-1, -1, 1, 200, 100)]
    public void RenderPage_PngPhysicalSize_SetsTheSize(int across, int down, byte unit, double width, double height)
    {
        byte[] content = [.. BigEndian(across), .. BigEndian(down), unit];
        var png = TestFiles.Encode(Pixels, Width, Height, SKEncodedImageFormat.Png);

        AssertSize(width, height, TestFiles.InsertPngChunk(png, "pHYs", content));
    }

    [Theory]
    [InlineData(7874, 72, 36)]
    [InlineData(0, 200, 100)]
    [InlineData(-5, 200, 100)]
    public void RenderPage_BmpPixelsPerMetre_SetTheSize(int pixelsPerMetre, double width, double height) =>
        AssertSize(width, height, TestFiles.Bmp(Width, Height, pixelsPerMetre));

    [Theory]
    [InlineData(ResUnit.INCH, 200f, 100f, 1, 72, 72)]
    [InlineData(ResUnit.INCH, 200f, 100f, 6, 72, 72)]
    [InlineData(ResUnit.CENTIMETER, 100f, 100f, 1, 56.6929, 28.3465)]
    [InlineData(ResUnit.NONE, 300f, 300f, 1, 200, 100)]
    [InlineData(ResUnit.INCH, 0f, 0f, 1, 200, 100)]
    [InlineData(ResUnit.INCH, 1e6f, 1e6f, 1, 200, 100)]
    public void RenderPage_TiffResolution_SetsTheSize(
        ResUnit unit, float across, float down, int orientation, double width, double height)
    {
        var tiff = new TestTiff
        {
            Width = Width,
            Height = Height,
            Tags =
            [
                (TiffTag.XRESOLUTION, [across]), (TiffTag.YRESOLUTION, [down]), (TiffTag.RESOLUTIONUNIT, [unit]),
                (TiffTag.ORIENTATION, [orientation]),
            ],
        };

        // On its side, 200 pixels of 200 to the inch and 100 of 100 to the inch still make a square inch.
        AssertSize(width, height, tiff.Write(Pixels));
    }

    [Fact]
    public void RenderPage_UnevenResolutionOnItsSide_IsTurnedWithThePage()
    {
        var tiff = new TestTiff
        {
            Width = Width,
            Height = Height,
            Tags = [(TiffTag.XRESOLUTION, [100f]), (TiffTag.YRESOLUTION, [50f]), (TiffTag.RESOLUTIONUNIT, [ResUnit.INCH]), (TiffTag.ORIENTATION, [8])],
        };

        var page = Decoded.Page(tiff.Write(Pixels));

        Assert.Equal((Height, Width), (page.Width, page.Height));
        Assert.Equal(PageSize.FromPoints(144, 144), page.Size);
    }

    [Fact]
    public void RenderPage_NothingStated_Is72Dpi() =>
        AssertSize(Width, Height, TestFiles.Encode(Pixels, Width, Height, SKEncodedImageFormat.Webp));

    private static void AssertSize(double width, double height, byte[] file)
    {
        var size = Decoded.Page(file).Size;

        Assert.Equal(width, size.Width, 0.01);
        Assert.Equal(height, size.Height, 0.01);
    }

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
