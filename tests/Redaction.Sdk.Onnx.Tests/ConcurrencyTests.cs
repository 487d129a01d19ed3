using Redaction.Sdk.Registry.OnnxFormat;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Onnx.Tests;

/// <summary>What threads may do with one detector. It runs alone, because it measures the memory of the process.</summary>
[Collection(nameof(RunsAlone))]
public sealed class ConcurrencyTests
{
    private const int Threads = 16;

    // The smallest page of this model takes 16 KiB as input and 1.25 KiB as output: what a call lost of either would be
    // 200 MiB and more in 160,000 calls. Pools that grow with the first waves stay far below.
    private const long MostGrowth = 64 << 20;

    [Theory]
    [InlineData(4)]
    [InlineData(Threads)]
    public async Task DetectAsync_SixteenThreads_FindWhatOneFinds(int parallelism)
    {
        using var detector = CreateDetector(parallelism);
        var pages = CreatePages();
        var expected = await FindAsync(detector, pages);

        Assert.True(expected.Distinct().Count() > 16, "The pages should differ in what is found.");
        await StormAsync(detector, pages, expected, calls: 1_000);
    }

    [Fact]
    public async Task DetectAsync_SixteenThreadsTenThousandTimes_KeepsItsMemory()
    {
        using var detector = CreateDetector(Threads);
        var pages = CreatePages();
        var expected = await FindAsync(detector, pages);

        await StormAsync(detector, pages, expected, calls: 1_000);
        var before = Memory();
        await StormAsync(detector, pages, expected, calls: 10_000);
        var growth = Memory() - before;

        TestContext.Current.TestOutputHelper!.WriteLine($"The process grew by {growth} bytes.");
        Assert.InRange(growth, long.MinValue, MostGrowth);
    }

    [Fact]
    public async Task DetectAsync_CancelledInTheModel_StopsItAndLeavesTheNextPageAlone()
    {
        using var detector = new OnnxRedactionDetector(EndlessModel(), new() { Parallelism = 1 });
        using var endless = TestPages.Create((0, 0, 640, 640));
        using var page = TestPages.Create();

        for (var i = 0; i < 20; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var running = Task.Run(
                async () => await detector.DetectAsync(endless, cancellation.Token),
                TestContext.Current.CancellationToken);
            await Task.Delay(i, TestContext.Current.CancellationToken);
            await cancellation.CancelAsync();

            // Nothing but the cancellation ends it.
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
            Assert.Empty((await detector.DetectAsync(page, TestContext.Current.CancellationToken)).Regions);
        }
    }

    [Fact]
    public async Task DetectAsync_CancelledInTheQueue_LeavesTheQueue()
    {
        using var detector = new OnnxRedactionDetector(EndlessModel(), new() { Parallelism = 1 });
        using var endless = TestPages.Create((0, 0, 640, 640));
        using var page = TestPages.Create();
        using var running = new CancellationTokenSource();
        using var waiting = new CancellationTokenSource();

        var first = Task.Run(
            async () => await detector.DetectAsync(endless, running.Token), TestContext.Current.CancellationToken);
        var second = Task.Run(
            async () => await detector.DetectAsync(endless, waiting.Token), TestContext.Current.CancellationToken);
        await waiting.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await running.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        Assert.Empty((await detector.DetectAsync(page, TestContext.Current.CancellationToken)).Regions);
    }

    [Fact]
    public async Task Dispose_PageInWork_WaitsForIt()
    {
        var detector = new OnnxRedactionDetector(EndlessModel(), new() { Parallelism = 2 });
        using var endless = TestPages.Create((0, 0, 640, 640));
        using var cancellation = new CancellationTokenSource();
        var running = Task.Run(
            async () => await detector.DetectAsync(endless, cancellation.Token), TestContext.Current.CancellationToken);
        await Task.Delay(50, TestContext.Current.CancellationToken);

        var disposal = Task.Run(detector.Dispose, TestContext.Current.CancellationToken);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(disposal.IsCompleted);

        // A second thread that disposes it leaves the model to the page, too.
        detector.Dispose();
        Assert.False(running.IsCompleted);
        await cancellation.CancelAsync();
        await disposal;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    /// <summary>Makes a model that never ends on a page with ink on it, and finds nothing on one without.</summary>
    private static ModelBundle EndlessModel()
    {
        var builder = new OnnxModelBuilder();
        builder.Input("page", DataType.Float, 1, 1, 64, 64);
        var ink = builder.Node("ReduceMax", ["page"], null, ("keepdims", 0));
        var rounds = builder.Node("Mul", [ink, builder.Floats([9e18f])]);
        var count = builder.Node("Cast", [rounds], null, ("to", (int)DataType.Int64));
        builder.Node("Loop", [count, "", ink], "loops", ("body", LoopBody()));
        var none = builder.Node("Mul", ["loops", builder.Floats([0])]);
        builder.Node("Expand", [none, builder.Integers(1, 5, 8, 8)], "grid");
        builder.Output("grid", DataType.Float, 1, 5, 8, 8);
        var manifest = SmallNetwork.Create(64, 64).Manifest;

        return Bundles.Create(
            builder.ToBytes(),
            manifest with { Decoder = manifest.Decoder with { MinimumConfidence = 0.9f } });
    }

    /// <summary>Makes the body of a loop: it adds a number to itself and wants to go on.</summary>
    private static GraphProto LoopBody()
    {
        var body = new GraphProto { Name = "body" };
        body.Input.AddRange([
            Scalar("round", DataType.Int64), Scalar("more", DataType.Bool), Scalar("value", DataType.Float)]);
        body.Node.Add(new NodeProto { OpType = "Identity", Input = { "more" }, Output = { "moreAfter" } });
        body.Node.Add(new NodeProto { OpType = "Add", Input = { "value", "value" }, Output = { "valueAfter" } });
        body.Output.AddRange([Scalar("moreAfter", DataType.Bool), Scalar("valueAfter", DataType.Float)]);

        return body;

        static ValueInfoProto Scalar(string name, DataType type) => new()
        {
            Name = name,
            Type = new() { TensorType = new() { ElemType = (int)type, Shape = new() } },
        };
    }

    private static OnnxRedactionDetector CreateDetector(int parallelism) =>
        new(SmallNetwork.Create(width: 64, height: 64), new() { Parallelism = parallelism });

    private static IReadOnlyList<PageImage> CreatePages() => [.. Enumerable.Range(0, 32).Select(TestPages.CreateSmall)];

    private static async Task<IReadOnlyList<string>> FindAsync(
        OnnxRedactionDetector detector, IReadOnlyList<PageImage> pages)
    {
        var found = new List<string>();
        foreach (var page in pages)
        {
            found.Add(TestPages.Describe(await detector.DetectAsync(page, TestContext.Current.CancellationToken)));
        }

        return found;
    }

    private static Task StormAsync(
        OnnxRedactionDetector detector, IReadOnlyList<PageImage> pages, IReadOnlyList<string> expected, int calls) =>
        Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            for (var call = 0; call < calls; call++)
            {
                var index = (thread + (call * 7)) % pages.Count;
                var result = await detector.DetectAsync(pages[index], TestContext.Current.CancellationToken);
                Assert.Equal(expected[index], TestPages.Describe(result));
            }
        })));

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = System.Diagnostics.Process.GetCurrentProcess();

        return process.WorkingSet64;
    }
}
