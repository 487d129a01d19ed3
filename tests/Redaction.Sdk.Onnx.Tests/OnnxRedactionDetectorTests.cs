using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests;

public sealed class OnnxRedactionDetectorTests
{
    private static readonly OnnxDetectorOptions Processor = new() { Providers = [ExecutionProviders.Cpu] };

    [Fact]
    public async Task DetectAsync_PageWithBars_FindsThemStrongestFirst()
    {
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);
        using var page = TestPages.Create((80, 400, 320, 440), (120, 80, 400, 120));

        var result = await detector.DetectAsync(page, TestContext.Current.CancellationToken);

        Assert.Equal(("small-network", "1.0.0"), (result.Detector.Name, result.Detector.Version));
        Assert.Equal(2, result.Regions.Count);
        Assert.All(result.Regions, static region => Assert.Equal(RedactionStyle.Black, region.Style));
        Assert.Equal([80, 400], result.Regions.Select(static region => Math.Round(region.Box.Top, 2)).Order());
        Assert.Equal(result.Regions.OrderByDescending(static region => region.Confidence), result.Regions);
    }

    [Fact]
    public async Task DetectAsync_PageOfAnotherSize_GivesPagePoints()
    {
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);
        using var small = TestPages.Create((80, 160, 320, 208));
        using var page = PageImage.Wrap(small.Pixels, small.Layout, PageSize.FromPoints(320, 1280));

        var result = await detector.DetectAsync(page, TestContext.Current.CancellationToken);

        var box = Assert.Single(result.Regions).Box;
        Assert.Equal(40, box.Left, 0.1);
        Assert.Equal(320, box.Top, 0.1);
        Assert.Equal(160, box.Right, 0.1);
        Assert.Equal(416, box.Bottom, 0.1);
    }

    [Fact]
    public async Task DetectAsync_PartOfAPage_GivesPointsOfTheWholePage()
    {
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);
        using var whole = TestPages.Create((80, 160, 320, 208));
        using var part = TestPages.ShowAsPart(whole, left: 1000, top: 500);

        var found = Assert.Single((await detector.DetectAsync(whole, TestContext.Current.CancellationToken)).Regions);
        var result = await detector.DetectAsync(part, TestContext.Current.CancellationToken);

        var box = Assert.Single(result.Regions).Box;
        Assert.Equal(found.Box.Left + 1000, box.Left, 1e-6);
        Assert.Equal(found.Box.Bottom + 500, box.Bottom, 1e-6);
    }

    [Fact]
    public async Task DetectAsync_SecondPage_LeavesTheFirstResultAsItWas()
    {
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);
        using var one = TestPages.Create((80, 160, 320, 208));
        using var other = TestPages.Create((8, 320, 120, 400), (320, 48, 400, 96));

        var first = await detector.DetectAsync(one, TestContext.Current.CancellationToken);
        var before = TestPages.Describe(first);
        await detector.DetectAsync(other, TestContext.Current.CancellationToken);

        Assert.Equal(before, TestPages.Describe(first));
    }

    [Fact]
    public async Task DetectAsync_ClassWithoutAStyle_IsNotReported()
    {
        var bundle = SmallNetwork.Create();
        bundle = bundle with { Manifest = bundle.Manifest with { Classes = [new("stamp", Style: null)] } };
        using var detector = new OnnxRedactionDetector(bundle, Processor);
        using var page = TestPages.Create((80, 160, 320, 208));

        Assert.Empty((await detector.DetectAsync(page, TestContext.Current.CancellationToken)).Regions);
    }

    [Fact]
    public async Task DetectAsync_Cancelled_ThrowsAndServesTheNextPage()
    {
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);
        using var page = TestPages.Create((80, 160, 320, 208));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await detector.DetectAsync(page, cancelled.Token));

        Assert.Single((await detector.DetectAsync(page, TestContext.Current.CancellationToken)).Regions);
    }

    [Fact]
    public async Task DetectAsync_Disposed_Throws()
    {
        var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);
        using var page = TestPages.Create();
        detector.Dispose();
        detector.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await detector.DetectAsync(page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WarmUpAsync_NewDetector_RunsTheModel()
    {
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);

        await detector.WarmUpAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void PreferredFormat_ModelOfGreyPictures_IsGrey()
    {
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);

        Assert.Equal(PixelFormat.Gray8, detector.PreferredFormat);
    }

    [Fact]
    public void DetectAsync_SteadyState_AllocatesLittle()
    {
        using var detector = new OnnxRedactionDetector(SmallNetwork.Create(), Processor);
        using var page = TestPages.Create((80, 400, 320, 440), (120, 80, 400, 120));
        using var cancellation = new CancellationTokenSource();

        var perCall = SteadyState.BytesPerCall(Detect);

        TestContext.Current.TestOutputHelper!.WriteLine($"{perCall} bytes a call");
        Assert.InRange(perCall, 1, 1024);

        void Detect()
        {
            // It always ends at once, so all of it is allocated on this thread.
            var detection = detector.DetectAsync(page, cancellation.Token);
            Assert.True(detection.IsCompletedSuccessfully);
            Assert.Equal(2, detection.Result.Regions.Count);
        }
    }
}
