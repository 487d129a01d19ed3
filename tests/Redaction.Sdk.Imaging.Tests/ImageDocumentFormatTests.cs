using System.Buffers.Binary;
using Redaction.Sdk.Imaging.Tests.Support;
using SkiaSharp;

namespace Redaction.Sdk.Imaging.Tests;

public class ImageDocumentFormatTests
{
    private static readonly ImageDocumentFormat Format = new();
    private static readonly byte[] Png = TestFiles.Encode(TestPixels.Page(90, 60), 90, 60, SKEncodedImageFormat.Png);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/png")]
    [InlineData(new byte[] { 9, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52 }, "image/png")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "image/jpeg")]
    [InlineData(new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39, 0x61 }, "image/gif")]
    [InlineData(new byte[] { 0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50 }, "image/webp")]
    [InlineData(new byte[] { 0x42, 0x4D, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0 }, "image/bmp")]
    [InlineData(new byte[] { 0x49, 0x49, 42, 0 }, "image/tiff")]
    [InlineData(new byte[] { 0x4D, 0x4D, 0, 43 }, "image/tiff")]
    [InlineData(new byte[] { 0x42, 0x4D, 0x57, 0x20, 0x69, 0x73, 0x20, 0x61, 0x20, 0x63, 0x61, 0x72, 0, 0, 1, 2, 3, 4 }, null)]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37 }, null)]
    [InlineData(new byte[0], null)]
    public void Recognize_FirstBytes_NameTheMediaType(byte[] bytes, string? expected) =>
        Assert.Equal(expected, Format.Recognize(bytes));

    [Fact]
    public void Open_NoBytes_IsEmpty() =>
        Assert.Equal(ProblemCode.EmptyDocument, Assert.Throws<DocumentFormatException>(() => Decoded.Page([])).Code);

    [Fact]
    public void Open_OtherFormat_IsUnsupported() =>
        Assert.Equal(ProblemCode.UnsupportedFormat, Assert.Throws<DocumentFormatException>(() => Decoded.Page([1, 2, 3])).Code);

    [Fact]
    public void Open_MorePixelsThanAllowed_NamesTheOption()
    {
        var problem = Assert.Throws<LimitExceededException>(
            () => Decoded.Page(Png, options: new ImageReaderOptions { MaximumPixels = (90 * 60) - 1 }));

        Assert.Equal(ProblemCode.LimitExceeded, problem.Code);
        Assert.Contains("ImageReaderOptions.MaximumPixels", problem.Message, StringComparison.Ordinal);
        Assert.Equal(90, Decoded.Page(Png, options: new ImageReaderOptions { MaximumPixels = 90 * 60 }).Width);
    }

    [Fact]
    public void Open_MoreBytesThanAllowed_NamesTheOption()
    {
        var problem = Assert.Throws<LimitExceededException>(
            () => Decoded.Page(Png, options: new ImageReaderOptions { MaximumDecodedBytes = (90 * 60 * 4) - 1 }));

        Assert.Contains("ImageReaderOptions.MaximumDecodedBytes", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(31_457_153, 2_147_483_642)]
    [InlineData(40_000, 40_000)]
    [InlineData(2_000_000_000, 1)]
    public void Open_PngThatClaimsToBeHuge_IsRefused(int width, int height)
    {
        var file = (byte[])Png.Clone();
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);

        var problem = Assert.Throws<LimitExceededException>(() => Decoded.Page(file));

        Assert.Contains("MaximumPixels", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RenderPage_OtherPageNumbers_Throw()
    {
        using var document = Format.Open(Png, new DocumentOpenSettings(), Token);

        Assert.Equal(("image/png", 1), (document.MediaType, document.PageCount));
        Assert.Empty(document.Problems);
        Assert.Throws<ArgumentOutOfRangeException>("pageNumber", () => document.RenderPage(0, new PageRenderSettings(), Token));
        Assert.Throws<ArgumentOutOfRangeException>("pageNumber", () => document.RenderPage(2, new PageRenderSettings(), Token));
    }

    [Fact]
    public void Open_BmpThatClaimsToBeHuge_IsRefused()
    {
        var file = TestFiles.Bmp(4, 4, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), int.MaxValue);

        Assert.Throws<LimitExceededException>(() => Decoded.Page(file));
    }

    public static TheoryData<byte[]> OneOfEach => [Png, new TestTiff { Width = 90, Height = 60 }.Write(TestPixels.Page(90, 60))];

    [Theory]
    [MemberData(nameof(OneOfEach))]
    public void RenderPage_DisposedDocument_Throws(byte[] file)
    {
        var document = Format.Open(file, new DocumentOpenSettings(), Token);
        document.Dispose();

        Assert.Throws<ObjectDisposedException>(() => document.RenderPage(1, new PageRenderSettings(), Token));
    }

    [Theory]
    [MemberData(nameof(OneOfEach))]
    public void RenderPage_Cancelled_Throws(byte[] file)
    {
        using var document = Format.Open(file, new DocumentOpenSettings(), Token);

        Assert.ThrowsAny<OperationCanceledException>(
            () => document.RenderPage(1, new PageRenderSettings(), new CancellationToken(canceled: true)));
    }

    [Theory]
    [MemberData(nameof(OneOfEach))]
    public void RenderPage_NoTimeLeft_TimesOut(byte[] file)
    {
        using var document = Format.Open(file, new DocumentOpenSettings(), Token);

        var problem = Assert.Throws<LimitExceededException>(
            () => document.RenderPage(1, new PageRenderSettings { TimeBudget = TimeSpan.FromTicks(-1) }, Token));

        Assert.Equal(ProblemCode.TimedOut, problem.Code);
        Assert.Contains("PageRenderSettings.TimeBudget", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OneOfEach))]
    public void RenderPage_ManyThreads_GiveTheSamePixels(byte[] file)
    {
        using var document = Format.Open(file, new DocumentOpenSettings(), Token);
        var expected = TestPixels.Page(90, 60);

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token }, _ =>
        {
            using var page = document.RenderPage(1, new PageRenderSettings(), CancellationToken.None);
            Assert.True(page.Pixels.Span.SequenceEqual(expected));
        });
    }

    [Fact]
    public void RenderPage_TransparentPng_IsShownOnWhite()
    {
        var info = new SKImageInfo(2, 1, SKColorType.Bgra8888, SKAlphaType.Unpremul);
        using var image = SKImage.FromPixelCopy(info, [0, 0, 0, 0, 0, 0, 0, 128], 8);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);

        Assert.Equal([255, 127], Decoded.Page(png.ToArray()).Pixels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Options_OutOfRange_Throw(long value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageReaderOptions { MaximumPixels = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageReaderOptions { MaximumDecodedBytes = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageReaderOptions { MaximumPages = (int)Math.Min(value, int.MaxValue) });
    }
}
