using BitMiracle.LibTiff.Classic;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Imaging.Tests;

public class TiffColorPageTests
{
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
    [InlineData(16, Photometric.PALETTE, 1, SampleFormat.UINT)]
    [InlineData(8, Photometric.RGB, 2, SampleFormat.UINT)]
    [InlineData(12, Photometric.MINISBLACK, 1, SampleFormat.INT)]
    [InlineData(3, Photometric.PALETTE, 1, SampleFormat.INT)]
    [InlineData(64, Photometric.MINISBLACK, 1, SampleFormat.UINT)]
    [InlineData(64, Photometric.RGB, 3, SampleFormat.UINT)]
    public void RenderPage_UnsupportedSamples_SaysSo(int bits, Photometric photometric, int samples, SampleFormat kind)
    {
        var map = new ushort[1 << Math.Min(bits, 16)];
        var tiff = new TestTiff
        {
            Width = 4,
            Height = 1,
            Bits = bits,
            Samples = samples,
            Photometric = photometric,
            Tags = photometric is Photometric.PALETTE
                ? [(TiffTag.COLORMAP, [map, map, map]), (TiffTag.SAMPLEFORMAT, [kind])]
                : [(TiffTag.SAMPLEFORMAT, [kind])],
        };

        var problem = Assert.Throws<DocumentFormatException>(() => Decoded.Page(tiff.Write(new byte[tiff.RowBytes])));

        Assert.Equal(ProblemCode.UnsupportedFormat, problem.Code);
    }

    [Theory]
    [InlineData(Photometric.MINISBLACK, new byte[] { 100, 128 }, 177)]
    [InlineData(Photometric.MINISWHITE, new byte[] { 155, 128 }, 177)]
    [InlineData(Photometric.MINISBLACK, new byte[] { 0, 0 }, 255)]
    [InlineData(Photometric.SEPARATED, new byte[] { 0, 0, 0, 255, 255 }, 0)]
    [InlineData(Photometric.SEPARATED, new byte[] { 0, 0, 0, 255, 0 }, 255)]
    public void RenderPage_AlphaBehindOtherColors_IsShownOnWhite(Photometric photometric, byte[] pixel, byte expected)
    {
        var tiff = new TestTiff
        {
            Width = 1,
            Height = 1,
            Samples = pixel.Length,
            Photometric = photometric,
            Tags = [(TiffTag.EXTRASAMPLES, [(short)1, new[] { (short)ExtraSample.UNASSALPHA }])],
        };

        Assert.All(
            new[] { tiff, tiff with { IsSeparate = true } },
            stored => Assert.Equal([expected], Decoded.Page(stored.Write(pixel)).Pixels));
    }

    [Theory]
    [InlineData(Photometric.RGB, 3, true)]
    [InlineData(Photometric.SEPARATED, 4, false)]
    [InlineData(Photometric.PALETTE, 1, false)]
    public void RenderPage_DamagedSegment_IsWhite(Photometric photometric, int samples, bool isSeparate)
    {
        var map = new ushort[256];
        var tiff = new TestTiff
        {
            Width = 64,
            Height = 32,
            Samples = samples,
            Photometric = photometric,
            Compression = Compression.ADOBE_DEFLATE,
            IsSeparate = isSeparate,
            Tags = photometric is Photometric.PALETTE ? [(TiffTag.COLORMAP, [map, map, map])] : [],
        };
        var black = photometric is Photometric.SEPARATED ? byte.MaxValue : (byte)0;
        var file = tiff.Write([.. Enumerable.Repeat(black, 64 * 32 * samples)]);
        file.AsSpan(TestTiff.FirstStrip, 6).Fill(0xFF);

        var page = Decoded.Page(file, PixelFormat.Bgra32);

        Assert.True(page.IsPartial);
        Assert.All(Enumerable.Range(0, 8), y => Assert.Equal((255, 255, 255), page.Color(y, y)));
        Assert.All(Enumerable.Range(8, 24), y => Assert.Equal((0, 0, 0), page.Color(y, y)));
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
