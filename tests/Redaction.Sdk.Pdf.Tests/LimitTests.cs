using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Rendering;

namespace Redaction.Sdk.Pdf.Tests;

public sealed class LimitTests(SharedReader reader)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void RenderPage_EndlessPage_TimesOutAndHarmsNothing()
    {
        var before = reader.HashOfGoodDocument();
        using var document = reader.Open(TestPdf.Endless());

        var failure = Assert.Throws<LimitExceededException>(
            () => document.RenderPage(1, new() { TimeBudget = TimeSpan.FromMilliseconds(200) }, Token));

        Assert.Equal(ProblemCode.TimedOut, failure.Code);
        Assert.Equal(before, reader.HashOfGoodDocument());
    }

    [Fact]
    public void RenderPage_CancelledMeanwhile_Stops()
    {
        using var document = reader.Open(TestPdf.Endless());
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.ThrowsAny<OperationCanceledException>(
            () => document.RenderPage(1, new() { TimeBudget = Timeout.InfiniteTimeSpan }, source.Token));
    }

    [Fact]
    public void Open_NoTime_TimesOut()
    {
        var failure = Assert.Throws<LimitExceededException>(() => reader.Format.Open(
            TestPdf.Varied(), new() { TimeBudget = TimeSpan.FromTicks(-10) }, Token));

        Assert.Equal(ProblemCode.TimedOut, failure.Code);
    }

    [Fact]
    public void RenderPage_DeflateBomb_MeetsTheMemoryLimitAndHarmsNothing()
    {
        using var format = new PdfDocumentFormat(
            new() { MaximumMemory = 64 << 20, ModuleCacheFolder = SharedReader.CacheFolder });
        using var document = format.Open(TestPdf.Bomb(), new(), Token);

        var failure = Assert.Throws<LimitExceededException>(() => document.RenderPage(1, new(), Token));

        Assert.Equal(ProblemCode.LimitExceeded, failure.Code);
        using var good = format.Open(TestPdf.Varied(pages: 1), new(), Token);
        Assert.Equal(reader.HashOfGoodDocument(), SharedReader.HashOfPage(good, 1));
    }

    [Fact]
    public void Open_DocumentLargerThanTheLimit_IsRefused()
    {
        using var format = new PdfDocumentFormat(new() { MaximumBytes = 100 });

        var failure = Assert.Throws<LimitExceededException>(() => format.Open(TestPdf.Varied(), new(), Token));
        Assert.Equal(ProblemCode.LimitExceeded, failure.Code);
    }

    [Fact]
    public void RenderPage_TooManyPixels_IsRenderedAtALowerResolution()
    {
        using var format = new PdfDocumentFormat(
            new() { MaximumPixels = 1_000_000, ModuleCacheFolder = SharedReader.CacheFolder });
        using var document = format.Open(new TestPdf().Page("0 g 100 692 300 50 re f").ToBytes(), new(), Token);
        using var image = document.RenderPage(1, new() { Dpi = 1200 }, Token);

        Assert.InRange((long)image.Layout.Width * image.Layout.Height, 990_000, 1_000_000);
        Assert.Equal(PageSize.FromPoints(612, 792), image.Size);
        var expected = Box<PagePoints>.FromEdges(100, 50, 400, 100);
        Assert.True(DarkBox.Find(image)!.Value.IntersectionOverUnion(expected) > 0.97);
    }

    [Fact]
    public void Fit_LargestPageWithoutUserUnit_FitsTheDefaultLimit()
    {
        var layout = RasterPlan.Fit(PageSize.FromPoints(14_400, 14_400), new(), new PdfReaderOptions().MaximumPixels);

        Assert.Equal((10_000, 10_000), (layout.Width, layout.Height));
    }

    [Fact]
    public void Fit_LargerThanAnyPage_IsRefused()
    {
        var failure = Assert.Throws<LimitExceededException>(() => RasterPlan.Fit(
            PageSize.FromPoints(1e6, 1e6), new(), new PdfReaderOptions().MaximumPixels));

        Assert.Equal(ProblemCode.LimitExceeded, failure.Code);
    }

    [Fact]
    public void Fit_SmallerThanAPixel_GivesOnePixel() =>
        Assert.Equal(
            PixelLayout.Packed(1, 1, PixelFormat.Gray8),
            RasterPlan.Fit(PageSize.FromPoints(0.01, 0.01), new(), new PdfReaderOptions().MaximumPixels));

    [Fact]
    public void Options_OutOfRange_Throw()
    {
        var options = new PdfReaderOptions();

        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaximumMemory = 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaximumPixels = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaximumBytes = 0);
    }
}
