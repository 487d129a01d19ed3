using BitMiracle.LibTiff.Classic;
using Redaction.Sdk.Imaging.Tests.Support;
using SkiaSharp;

namespace Redaction.Sdk.Imaging.Tests;

/// <summary>Whatever happens to a file, it gives a page, a page with a defect, or a documented exception.</summary>
public class DamageTests
{
    private const int Width = 61;
    private const int Height = 43;

    private static readonly ImageReaderOptions Options = new() { MaximumPixels = 1_000_000, MaximumDecodedBytes = 4_000_000 };

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["png"] = () => TestFiles.Encode(TestPixels.Page(Width, Height), Width, Height, SKEncodedImageFormat.Png),
        ["jpeg"] = () => TestFiles.Encode(TestPixels.Page(Width, Height), Width, Height, SKEncodedImageFormat.Jpeg),
        ["jpeg-exif"] = () => TestFiles.InsertJpegSegment(
            TestFiles.Encode(TestPixels.Page(Width, Height), Width, Height, SKEncodedImageFormat.Jpeg),
            0xE1,
            [.. "Exif\0\0"u8, .. TestFiles.Exif(6, 200, isBigEndian: false)]),
        ["webp"] = () => TestFiles.Encode(TestPixels.Page(Width, Height), Width, Height, SKEncodedImageFormat.Webp),
        ["bmp"] = () => TestFiles.Bmp(Width, Height, 7874),
        ["gif"] = () => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "imaging", "color.gif")),
        ["tiff-g4"] = () => Bilevel(Compression.CCITTFAX4),
        ["tiff-g3"] = () => Bilevel(Compression.CCITTFAX3),
        ["tiff-lzw"] = () => Gray(Compression.LZW, isBigEndian: true),
        ["tiff-deflate"] = () => Gray(Compression.ADOBE_DEFLATE, isBigEndian: false),
        ["tiff-packbits"] = () => Gray(Compression.PACKBITS, isBigEndian: true),
        ["tiff-jpeg"] = () => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "imaging", "ycbcr-jpeg.tif")),
        ["tiff-rgb"] = () => new TestTiff
        {
            Width = Width,
            Height = Height,
            Samples = 3,
            Photometric = Photometric.RGB,
            IsTiled = true,
            Compression = Compression.LZW,
        }.Write(TestPixels.Random(Width * Height * 3, 9)),
        ["tiff-cmyk-12"] = () => new TestTiff
        {
            Width = Width,
            Height = Height,
            Bits = 12,
            Samples = 4,
            Photometric = Photometric.SEPARATED,
            IsSeparate = true,
            Compression = Compression.PACKBITS,
        }.Write(TestPixels.Random(((Width * 12) + 7) / 8 * Height * 4, 9)),
        ["tiff-palette"] = () => new TestTiff
        {
            Width = Width,
            Height = Height,
            Photometric = Photometric.PALETTE,
            Tags = [(TiffTag.COLORMAP, [new ushort[256], new ushort[256], new ushort[256]])],
        }.Write(TestPixels.Random(Width * Height, 9)),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void RenderPage_EveryPrefix_HasADocumentedOutcome(string name)
    {
        var file = Files[name]();
        Assert.Equal("page", Outcome(file));

        var outcomes = Enumerable.Range(0, file.Length).Select(length => Outcome(file[..length])).ToList();

        Assert.DoesNotContain(outcomes, outcome => outcome.StartsWith("undocumented", StringComparison.Ordinal));
        Assert.Contains("MalformedDocument", outcomes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RenderPage_FlippedBits_HaveADocumentedOutcome(string name)
    {
        var file = Files[name]();
        var random = new Random(20_241);

        for (var round = 0; round < 1_500; round++)
        {
            var damaged = (byte[])file.Clone();
            var flips = random.Next(1, 6);
            for (var flip = 0; flip < flips; flip++)
            {
                damaged[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            }

            var outcome = Outcome(damaged);
            Assert.False(outcome.StartsWith("undocumented", StringComparison.Ordinal), $"Round {round}: {outcome}");
        }
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("bmp")]
    public void RenderPage_LastQuarterMissing_ShowsTheRestWhite(string name)
    {
        var file = Files[name]();

        var page = Decoded.Page(file[..(file.Length * 3 / 4)]);

        Assert.True(page.IsPartial);
        // A BMP file starts with the last row of the page.
        Assert.All(name is "bmp" ? page.Pixels[..Width] : page.Pixels[^Width..], sample => Assert.Equal(255, sample));
    }

    private static string Outcome(byte[] file)
    {
        try
        {
            using var document = new ImageDocumentFormat(Options).Open(file, new DocumentOpenSettings());
            using var page = document.RenderPage(1, new PageRenderSettings { Format = PixelFormat.Bgra32 });

            return page.Defect is null ? "page" : "partial";
        }
        catch (RedactionException exception)
        {
            return exception.Code.ToString();
        }
        catch (Exception exception)
        {
            return $"undocumented {exception}";
        }
    }

    private static byte[] Bilevel(Compression compression) =>
        new TestTiff { Width = Width, Height = Height, Bits = 1, Compression = compression }
            .Write(TestPixels.PackBits(TestPixels.Page(Width, Height), Width));

    private static byte[] Gray(Compression compression, bool isBigEndian) =>
        new TestTiff { Width = Width, Height = Height, Compression = compression, IsBigEndian = isBigEndian }
            .Write(TestPixels.Page(Width, Height));
}
