using BitMiracle.LibTiff.Classic;
using Redaction.Sdk.Imaging.Tests.Support;
using SkiaSharp;

namespace Redaction.Sdk.Imaging.Tests;

public class OrientationTests
{
    private const int Width = 40;
    private const int Height = 70;

    public static TheoryData<int, bool> Orientations => [.. from orientation in Enumerable.Range(1, 8)
                                                            from isColor in new[] { false, true }
                                                            select (orientation, isColor)];

    [Theory]
    [MemberData(nameof(Orientations))]
    public void RenderPage_TiffOrientation_IsUpright(int orientation, bool isColor)
    {
        var samples = isColor ? 3 : 1;
        var stored = TestPixels.Random(Width * Height * samples, 3);
        var tiff = new TestTiff
        {
            Width = Width,
            Height = Height,
            Samples = samples,
            Photometric = isColor ? Photometric.RGB : Photometric.MINISBLACK,
            Tags = [(TiffTag.ORIENTATION, [orientation])],
        };

        var page = Decoded.Page(tiff.Write(stored), PixelFormat.Bgra32);

        AssertUpright(page, orientation, (x, y) => stored[((y * Width) + x) * samples]);
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void RenderPage_PngExif_IsUpright(int orientation, bool isBigEndian)
    {
        var stored = TestPixels.Random(Width * Height, 4);
        var png = TestFiles.Encode(stored, Width, Height, SKEncodedImageFormat.Png);

        var page = Decoded.Page(TestFiles.InsertPngChunk(png, "eXIf", TestFiles.Exif(orientation, 200, isBigEndian)));

        AssertUpright(page, orientation, (x, y) => stored[(y * Width) + x]);
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void RenderPage_JpegExif_IsUpright(int orientation, bool isBigEndian)
    {
        var jpeg = TestFiles.Encode(TestPixels.Page(Width, Height), Width, Height, SKEncodedImageFormat.Jpeg);
        var asStored = Decoded.Page(jpeg);
        byte[] segment = [.. "Exif\0\0"u8, .. TestFiles.Exif(orientation, 200, isBigEndian)];

        var page = Decoded.Page(TestFiles.InsertJpegSegment(jpeg, 0xE1, segment));

        AssertUpright(page, orientation, (x, y) => asStored.Pixels[(y * Width) + x]);
    }

    // TIFF 6.0, tag 274: which edges of the page the first row and the first column of the raster are.
    private static void AssertUpright(Decoded page, int orientation, Func<int, int, byte> stored)
    {
        Assert.Equal(orientation >= 5 ? (Height, Width) : (Width, Height), (page.Width, page.Height));
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (left, right, top, bottom) = (x, Width - 1 - x, y, Height - 1 - y);
                var (pageX, pageY) = orientation switch
                {
                    1 => (left, top),
                    2 => (right, top),
                    3 => (right, bottom),
                    4 => (left, bottom),
                    5 => (top, left),
                    6 => (bottom, left),
                    7 => (bottom, right),
                    _ => (top, right),
                };
                Assert.Equal(stored(x, y), page.Color(pageX, pageY).R);
            }
        }
    }
}
