using BitMiracle.LibTiff.Classic;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Imaging.Tests;

/// <summary>Samples of every whole number of bits, against an unpacker that goes bit by bit.</summary>
public class TiffSampleDepthTests
{
    private static readonly (Photometric Photometric, int Samples)[] Kinds =
    [
        (Photometric.MINISBLACK, 1), (Photometric.MINISWHITE, 1), (Photometric.MINISBLACK, 3), (Photometric.RGB, 3),
        (Photometric.RGB, 5), (Photometric.SEPARATED, 4), (Photometric.PALETTE, 1),
    ];

    [Property(MaxTest = 1000)]
    public Property RenderPage_AnySampleDepth_EqualsTheSlowUnpacker() => Prop.ForAll(Pages().ToArbitrary(), Decodes);

    [Fact]
    public void RenderPage_EveryDepthOfEveryKind_EqualsTheSlowUnpacker()
    {
        var pages =
            from kind in Kinds
            from bits in Enumerable.Range(1, kind.Photometric is Photometric.PALETTE ? 8 : 32)
            from isSeparate in new[] { false, true }
            from isTiled in new[] { false, true }
            from isBigEndian in new[] { false, true }
            select Page(kind, bits, 19, 17) with
            {
                IsSeparate = isSeparate,
                IsTiled = isTiled,
                IsBigEndian = isBigEndian,
            };

        Assert.All(pages, page => Assert.True(Decodes(page)));
    }

    private static Gen<TestTiff> Pages() =>
        from kind in Gen.Elements(Kinds)
        from bits in Gen.Choose(1, kind.Photometric is Photometric.PALETTE ? 8 : 32)
        from size in Gen.Choose(1, 50).Two()
        from flags in Gen.Elements(false, true).Three()
        from compression in Gen.Elements(
            Compression.NONE, Compression.LZW, Compression.ADOBE_DEFLATE, Compression.PACKBITS)
        from rowsPerStrip in Gen.Choose(1, 20)
        select Page(kind, bits, size.Item1, size.Item2) with
        {
            IsSeparate = flags.Item1,
            IsTiled = flags.Item2,
            IsBigEndian = flags.Item3,
            Compression = compression,
            RowsPerStrip = rowsPerStrip,
        };

    private static TestTiff Page((Photometric Photometric, int Samples) kind, int bits, int width, int height) => new()
    {
        Width = width,
        Height = height,
        Bits = bits,
        Samples = kind.Samples,
        Photometric = kind.Photometric,
        Tags = kind.Photometric is Photometric.PALETTE
            ? [(TiffTag.COLORMAP, [Map(bits, 31), Map(bits, 57), Map(bits, 85)])]
            : [],
    };

    private static ushort[] Map(int bits, int factor) =>
        [.. Enumerable.Range(0, 1 << bits).Select(i => (ushort)(((i + 1) * factor % 256) * 257))];

    private static bool Decodes(TestTiff tiff)
    {
        var stored = TestPixels.Random(tiff.RowBytes * tiff.Height * (tiff.IsSeparate ? tiff.Samples : 1), tiff.Bits);

        var page = Decoded.Page(tiff.Write(stored), PixelFormat.Bgra32);

        var isGray = tiff.Photometric is Photometric.MINISBLACK or Photometric.MINISWHITE;
        return !page.IsPartial
            && (page.Width, page.Height) == (tiff.Width, tiff.Height)
            && page.Format == (isGray ? PixelFormat.Gray8 : PixelFormat.Bgra32)
            && Enumerable.Range(0, tiff.Width * tiff.Height).All(i =>
                page.Color(i % tiff.Width, i / tiff.Width) == Color(tiff, stored, i % tiff.Width, i / tiff.Width));
    }

    private static (byte R, byte G, byte B) Color(TestTiff tiff, byte[] stored, int x, int y)
    {
        double Level(int sample) => SlowSamples.Read(tiff, stored, x, y, sample) / (Math.Pow(2, tiff.Bits) - 1);
        byte Ink(int sample) => Byte((255 - Byte(Level(sample))) * (255 - Byte(Level(3))) / 65025.0);
        byte Mapped(int factor) => (byte)((SlowSamples.Read(tiff, stored, x, y, 0) + 1) * factor % 256);

        return tiff.Photometric switch
        {
            Photometric.RGB => (Byte(Level(0)), Byte(Level(1)), Byte(Level(2))),
            Photometric.SEPARATED => (Ink(0), Ink(1), Ink(2)),
            Photometric.PALETTE => (Mapped(31), Mapped(57), Mapped(85)),
            Photometric.MINISWHITE => (Byte(1 - Level(0)), Byte(1 - Level(0)), Byte(1 - Level(0))),
            _ => (Byte(Level(0)), Byte(Level(0)), Byte(Level(0))),
        };
    }

    private static byte Byte(double level) => (byte)Math.Round(level * 255);
}
