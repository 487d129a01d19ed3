using BitMiracle.LibTiff.Classic;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Imaging.Tests;

public class TiffGrayPageTests
{
    private const int Width = 53;
    private const int Height = 37;

    public static TheoryData<Compression, int, bool, bool> LosslessCases()
    {
        var cases = new TheoryData<Compression, int, bool, bool>();
        foreach (var compression in new[] { Compression.NONE, Compression.LZW, Compression.ADOBE_DEFLATE, Compression.PACKBITS })
        {
            foreach (var bits in new[] { 1, 2, 4, 8, 16 })
            {
                cases.Add(compression, bits, false, false);
                cases.Add(compression, bits, true, false);
                cases.Add(compression, bits, false, true);
                cases.Add(compression, bits, true, true);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(LosslessCases))]
    public void RenderPage_GraySamples_AreScaledToBytes(Compression compression, int bits, bool isBigEndian, bool isTiled)
    {
        var tiff = new TestTiff
        {
            Width = Width,
            Height = Height,
            Bits = bits,
            Compression = compression,
            IsBigEndian = isBigEndian,
            IsTiled = isTiled,
        };
        var pixels = TestPixels.Random(tiff.RowBytes * Height, bits);

        var page = Decoded.Page(tiff.Write(pixels), PixelFormat.Bgra32);

        Assert.Equal((Width, Height, PixelFormat.Gray8, false), (page.Width, page.Height, page.Format, page.IsPartial));
        Assert.Equal(Scaled(pixels, tiff), page.Pixels);
    }

    [Theory]
    [MemberData(nameof(LosslessCases))]
    public void RenderPage_WhiteIsZero_IsInverted(Compression compression, int bits, bool isBigEndian, bool isTiled)
    {
        var tiff = new TestTiff
        {
            Width = Width,
            Height = Height,
            Bits = bits,
            Compression = compression,
            IsBigEndian = isBigEndian,
            IsTiled = isTiled,
            Photometric = Photometric.MINISWHITE,
        };
        var pixels = TestPixels.Random(tiff.RowBytes * Height, bits);

        var page = Decoded.Page(tiff.Write(pixels));

        Assert.Equal(Scaled(pixels, tiff).Select(sample => (byte)(255 - sample)), page.Pixels);
    }

    [Theory]
    [InlineData(Compression.CCITTFAX3, 0, false)]
    [InlineData(Compression.CCITTFAX3, 1, false)]
    [InlineData(Compression.CCITTFAX3, 4, true)]
    [InlineData(Compression.CCITTFAX4, 0, false)]
    [InlineData(Compression.CCITTFAX4, 0, true)]
    [InlineData(Compression.CCITTRLE, 0, false)]
    public void RenderPage_Fax_IsExact(Compression compression, int options, bool isBigEndian)
    {
        var gray = TestPixels.Page(Width, Height);
        var tiff = new TestTiff
        {
            Width = Width,
            Height = Height,
            Bits = 1,
            Compression = compression,
            IsBigEndian = isBigEndian,
            Tags = compression == Compression.CCITTFAX3 ? [(TiffTag.GROUP3OPTIONS, [options])] : [],
        };

        var page = Decoded.Page(tiff.Write(TestPixels.PackBits(gray, Width)));

        Assert.Equal(gray, page.Pixels);
        Assert.False(page.IsPartial);
    }

    [Fact]
    public void RenderPage_FillOrderReversed_IsRead()
    {
        var gray = TestPixels.Page(Width, Height);
        var tiff = new TestTiff
        {
            Width = Width,
            Height = Height,
            Bits = 1,
            Compression = Compression.CCITTFAX4,
            Tags = [(TiffTag.FILLORDER, [FillOrder.LSB2MSB])],
        };

        Assert.Equal(gray, Decoded.Page(tiff.Write(TestPixels.PackBits(gray, Width))).Pixels);
    }

    [Theory]
    [InlineData(8, new byte[] { 0x80, 0x00, 0x7F }, new byte[] { 0, 128, 255 })]
    [InlineData(16, new byte[] { 0x00, 0x80, 0x00, 0x00, 0xFF, 0x7F }, new byte[] { 0, 128, 255 })]
    public void RenderPage_SignedSamples_StartAtBlack(int bits, byte[] samples, byte[] expected)
    {
        var tiff = new TestTiff { Width = 3, Height = 1, Bits = bits, Tags = [(TiffTag.SAMPLEFORMAT, [SampleFormat.INT])] };

        Assert.Equal(expected, Decoded.Page(tiff.Write(samples)).Pixels);
    }

    [Fact]
    public void RenderPage_GrayJpeg_IsNearTheOriginal()
    {
        var gray = TestPixels.Page(64, 48);
        var tiff = new TestTiff
        {
            Width = 64,
            Height = 48,
            RowsPerStrip = 16,
            Compression = Compression.JPEG,
            Tags = [(TiffTag.JPEGQUALITY, [100])],
        };

        var page = Decoded.Page(tiff.Write(gray));

        Assert.All(page.Pixels.Zip(gray), pair => Assert.InRange(pair.First - pair.Second, -3, 3));
    }

    private static byte[] Scaled(byte[] pixels, TestTiff tiff)
    {
        var scaled = new byte[Width * Height];
        for (var i = 0; i < scaled.Length; i++)
        {
            var x = i % Width;
            var row = pixels.AsSpan(i / Width * tiff.RowBytes, tiff.RowBytes);
            scaled[i] = tiff.Bits switch
            {
                16 => (byte)Math.Round(BitConverter.ToUInt16(row[(x * 2)..]) / 257.0),
                _ => (byte)(((row[x * tiff.Bits / 8] >> (8 - tiff.Bits - (x * tiff.Bits % 8))) & ((1 << tiff.Bits) - 1))
                    * 255 / ((1 << tiff.Bits) - 1)),
            };
        }

        return scaled;
    }
}
