using BitMiracle.LibTiff.Classic;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Imaging.Tests;

public class TiffColorPageTests
{
    private const int Width = 37;
    private const int Height = 21;

    [Theory]
    [InlineData(8, false, false, false)]
    [InlineData(8, true, false, false)]
    [InlineData(8, false, true, true)]
    [InlineData(8, true, true, false)]
    [InlineData(16, false, false, true)]
    [InlineData(16, true, false, false)]
    public void RenderPage_Rgb_KeepsEveryColor(int bits, bool isSeparate, bool isTiled, bool isBigEndian)
    {
        var tiff = new TestTiff
        {
            Width = Width,
            Height = Height,
            Bits = bits,
            Samples = 3,
            Photometric = Photometric.RGB,
            Compression = Compression.LZW,
            IsSeparate = isSeparate,
            IsTiled = isTiled,
            IsBigEndian = isBigEndian,
        };
        var samples = TestPixels.Random(Width * Height * 3, 1);
        var stored = Enumerable.Range(0, samples.Length)
            .Select(i => isSeparate ? samples[(i % (Width * Height) * 3) + (i / (Width * Height))] : samples[i])
            .SelectMany(sample => bits == 8 ? [sample] : new byte[] { 0x12, sample });

        var page = Decoded.Page(tiff.Write([.. stored]), PixelFormat.Bgra32);

        Assert.Equal(PixelFormat.Bgra32, page.Format);
        for (var i = 0; i < Width * Height; i++)
        {
            Assert.Equal((samples[i * 3], samples[(i * 3) + 1], samples[(i * 3) + 2]), page.Color(i % Width, i / Width));
        }
    }

    [Fact]
    public void RenderPage_RgbAsGray_IsLuma()
    {
        var tiff = new TestTiff { Width = 3, Height = 1, Samples = 3, Photometric = Photometric.RGB };

        var page = Decoded.Page(tiff.Write([255, 0, 0, 0, 255, 0, 0, 0, 255]));

        Assert.Equal([77, 149, 29], page.Pixels);
    }

    [Theory]
    [InlineData(ExtraSample.ASSOCALPHA, new byte[] { 0, 0, 0, 0 }, 255)]
    [InlineData(ExtraSample.UNASSALPHA, new byte[] { 10, 20, 30, 0 }, 255)]
    [InlineData(ExtraSample.UNASSALPHA, new byte[] { 10, 10, 10, 255 }, 10)]
    [InlineData(ExtraSample.ASSOCALPHA, new byte[] { 50, 50, 50, 128 }, 177)]
    [InlineData(ExtraSample.UNSPECIFIED, new byte[] { 10, 10, 10, 0 }, 10)]
    public void RenderPage_FourthSample_IsShownOnWhiteWhereItIsAlpha(ExtraSample kind, byte[] pixel, byte expected)
    {
        var tiff = new TestTiff
        {
            Width = 1,
            Height = 1,
            Samples = 4,
            Photometric = Photometric.RGB,
            Tags = [(TiffTag.EXTRASAMPLES, [(short)1, new[] { (short)kind }])],
        };

        Assert.Equal([expected], Decoded.Page(tiff.Write(pixel)).Pixels);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 0 }, 255, 255, 255)]
    [InlineData(new byte[] { 0, 0, 0, 255 }, 0, 0, 0)]
    [InlineData(new byte[] { 255, 0, 0, 0 }, 0, 255, 255)]
    [InlineData(new byte[] { 0, 255, 255, 0 }, 255, 0, 0)]
    public void RenderPage_Cmyk_BecomesRgb(byte[] pixel, byte red, byte green, byte blue)
    {
        var tiff = new TestTiff { Width = 1, Height = 1, Samples = 4, Photometric = Photometric.SEPARATED };

        Assert.Equal((red, green, blue), Decoded.Page(tiff.Write(pixel), PixelFormat.Bgra32).Color(0, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void RenderPage_Palette_IsLookedUp(int bits)
    {
        var map = Enumerable.Range(0, 1 << bits).Select(i => (ushort)((i == 1 ? 200 : 30) * 257)).ToArray();
        var tiff = new TestTiff
        {
            Width = 2,
            Height = 1,
            Bits = bits,
            Photometric = Photometric.PALETTE,
            Tags = [(TiffTag.COLORMAP, [map, map, map])],
        };
        byte[] row = bits switch { 1 => [0x40], 4 => [0x01], _ => [0, 1] };

        Assert.Equal([30, 200], Decoded.Page(tiff.Write(row)).Pixels);
    }

    [Theory]
    [InlineData(16, Photometric.SEPARATED, 4)]
    [InlineData(2, Photometric.RGB, 3)]
    public void RenderPage_UnsupportedSamples_SaysSo(int bits, Photometric photometric, int samples)
    {
        var tiff = new TestTiff { Width = 4, Height = 1, Bits = bits, Samples = samples, Photometric = photometric };

        var problem = Assert.Throws<DocumentFormatException>(() => Decoded.Page(tiff.Write(new byte[tiff.RowBytes])));

        Assert.Equal(ProblemCode.UnsupportedFormat, problem.Code);
    }

    [Fact]
    public void RenderPage_DamagedStrip_LeavesItWhite()
    {
        var tiff = new TestTiff
        {
            Width = 64,
            Height = 32,
            Samples = 3,
            Photometric = Photometric.RGB,
            Compression = Compression.ADOBE_DEFLATE,
        };
        var file = tiff.Write(new byte[64 * 32 * 3]);
        file.AsSpan(TestTiff.FirstStrip, 6).Fill(0xFF);

        var page = Decoded.Page(file, PixelFormat.Bgra32);

        Assert.True(page.IsPartial);
        Assert.Equal((255, 255, 255), page.Color(0, 0));
        Assert.Equal((0, 0, 0), page.Color(0, 31));
    }
}
