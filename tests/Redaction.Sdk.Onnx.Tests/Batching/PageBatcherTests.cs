using Google.Protobuf;
using Microsoft.Extensions.Time.Testing;
using Redaction.Sdk.Onnx.Batching;
using Redaction.Sdk.Onnx.Sessions;
using Redaction.Sdk.Registry.OnnxFormat;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests.Batching;

public sealed class PageBatcherTests
{
    private static readonly ModelBundle Bundle = SmallNetwork.Create(64, 64);

    [Fact]
    public async Task DetectAsync_AsManyPagesAsABatchHolds_RunsOnce()
    {
        using var runs = new StageCounter("infer");
        using var detector = Create(Bundle, 4, new FakeTimeProvider());

        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => DetectAsync(detector, seed)));

        Assert.Equal(1, runs.Count);
        Assert.Equal(await OneByOneAsync(4), found);
    }

    [Fact]
    public async Task DetectAsync_FewerPages_RunWhenTheWaitIsOver()
    {
        var clock = new FakeTimeProvider();
        using var runs = new StageCounter("infer");
        using var detector = Create(Bundle, 4, clock);

        var waiting = Task.WhenAll(Enumerable.Range(0, 3).Select(seed => DetectAsync(detector, seed)));
        Assert.False(waiting.IsCompleted);
        Assert.Equal(0, runs.Count);
        clock.Advance(TimeSpan.FromMilliseconds(5));

        Assert.Equal(await OneByOneAsync(3), await waiting);
    }

    [Fact]
    public async Task DetectAsync_OnePageIsCancelled_TheOthersAreRun()
    {
        var clock = new FakeTimeProvider();
        using var detector = Create(Bundle, 4, clock);
        using var cancellation = new CancellationTokenSource();

        var cancelled = DetectAsync(detector, 0, cancellation.Token);
        var others = Task.WhenAll(Enumerable.Range(1, 2).Select(seed => DetectAsync(detector, seed)));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        clock.Advance(TimeSpan.FromMilliseconds(5));

        Assert.Equal((await OneByOneAsync(3))[1..], await others);
    }

    [Fact]
    public async Task DetectAsync_EveryPageIsCancelled_GivesTheTensorsBack()
    {
        var clock = new FakeTimeProvider();
        using var detector = new OnnxRedactionDetector(
            Bundle, new() { MaximumBatch = 4, Parallelism = 1 }, logger: null, clock);
        using var cancellation = new CancellationTokenSource();
        var cancelled = Enumerable.Range(0, 3).Select(
            seed => DetectAsync(detector, seed, cancellation.Token)).ToArray();

        await cancellation.CancelAsync();
        foreach (var one in cancelled)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }

        clock.Advance(TimeSpan.FromMilliseconds(5));

        // There is one set of tensors only.
        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => DetectAsync(detector, seed)));
        Assert.Equal(await OneByOneAsync(4), found);
    }

    [Fact]
    public async Task DetectAsync_PageThatCannotBeRead_FailsAlone()
    {
        using var detector = Create(Bundle, 3, new FakeTimeProvider());
        var broken = TestPages.CreateSmall(9);
        broken.Dispose();

        var failing = detector.DetectAsync(broken, TestContext.Current.CancellationToken).AsTask();
        var others = Task.WhenAll(Enumerable.Range(0, 2).Select(seed => DetectAsync(detector, seed)));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => failing);
        Assert.Equal(await OneByOneAsync(2), await others);
    }

    [Fact]
    public async Task DetectAsync_ModelThatCannotRunABatch_RunsPagesOneByOne()
    {
        using var detector = Create(Bundle with { Onnx = OnlyOnePage(Bundle.Onnx) }, 4, new FakeTimeProvider());

        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => DetectAsync(detector, seed)));

        Assert.Equal(4, detector.MaximumBatch);
        Assert.Equal(await OneByOneAsync(4), found);
    }

    [Fact]
    public async Task TryRunAsync_EveryoneBeforeGaveUpTheWaitForTensors_SaysThatNothingRan()
    {
        using var model = OpenModel();
        var pool = new RunContextPool(model, size: 1, maximumPages: 4);
        var batcher = new PageBatcher(pool, 4, TimeSpan.FromMilliseconds(5), new FakeTimeProvider());
        using var cancellation = new CancellationTokenSource();
        var only = await pool.RentAsync(TestContext.Current.CancellationToken);

        Task<BatchSeat?>[] first =
        [
            .. Enumerable.Range(0, 2).Select(_ => batcher.TryRunAsync(static _ => { }, cancellation.Token).AsTask()),
        ];
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first[0]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first[1]);

        // The batch is still open, and nobody has cancelled this page.
        Assert.Null(await batcher.TryRunAsync(static _ => { }, TestContext.Current.CancellationToken));
        pool.Return(only);
        pool.Dispose();
    }

    [Fact]
    public async Task TryRunAsync_RunThatFailsInAnyWay_SaysSoToEveryone()
    {
        using var model = OpenModel();

        // Tensors of one page, for two.
        using var pool = new RunContextPool(model, size: 1, maximumPages: 1);
        var batcher = new PageBatcher(pool, 2, TimeSpan.FromMilliseconds(5), new FakeTimeProvider());

        var seats = await Task.WhenAll(Enumerable.Range(0, 2).Select(
            _ => batcher.TryRunAsync(static _ => { }, TestContext.Current.CancellationToken).AsTask()));

        Assert.Equal([null, null], seats);
    }

    [Fact]
    public void MaximumBatch_MoreThanFitsIntoMemory_IsWhatFits()
    {
        // A page takes 8 MiB.
        using var detector = Create(SmallNetwork.Create(2048, 1024), 1024, new FakeTimeProvider());

        Assert.Equal(255, detector.MaximumBatch);
    }

    [Fact]
    public void MaximumBatch_ModelWithoutABatchAxis_IsOne()
    {
        using var detector = Create(SmallNetwork.Create(64, 64, hasBatchAxis: false), 4, new FakeTimeProvider());

        Assert.Equal(1, detector.MaximumBatch);
    }

    [Fact]
    public async Task DetectAsync_ManyThreads_FindWhatOneFinds()
    {
        const int Pages = 64;
        using var detector = new OnnxRedactionDetector(
            Bundle, new() { MaximumBatch = 5, Parallelism = 2, BatchWait = TimeSpan.FromMilliseconds(1) });
        var expected = await OneByOneAsync(Pages);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < Pages; i++)
            {
                var seed = (i + (thread * 11)) % Pages;
                Assert.Equal(expected[seed], await DetectAsync(detector, seed));
            }
        })));
    }

    private static OnnxModel OpenModel() => OnnxModel.Open(
        ExecutionProviders.Cpu, Bundle, threads: 1, mayUseProcessor: true, keepsBatchAxis: true);

    private static OnnxRedactionDetector Create(ModelBundle bundle, int maximumBatch, TimeProvider clock) =>
        new(bundle, new() { MaximumBatch = maximumBatch }, logger: null, clock);

    private static async Task<string> DetectAsync(
        OnnxRedactionDetector detector, int seed, CancellationToken? cancellationToken = null)
    {
        using var page = TestPages.CreateSmall(seed);

        return TestPages.Describe(await detector.DetectAsync(
            page, cancellationToken ?? TestContext.Current.CancellationToken));
    }

    private static async Task<string[]> OneByOneAsync(int pages)
    {
        using var detector = new OnnxRedactionDetector(Bundle);
        var found = new string[pages];
        for (var seed = 0; seed < pages; seed++)
        {
            found[seed] = await DetectAsync(detector, seed);
        }

        return found;
    }

    /// <summary>Has a model claim a batch axis that it does not have.</summary>
    private static byte[] OnlyOnePage(ReadOnlyMemory<byte> onnx)
    {
        var model = ModelProto.Parser.ParseFrom(onnx.Span);
        var last = model.Graph.Node.Single(static node => node.Output.Contains("grid"));
        last.Output[0] = "before";
        var shape = new TensorProto { Name = "one", DataType = (int)TensorProto.Types.DataType.Int64, Dims = { 4 } };
        shape.Int64Data.AddRange([1, 5, 8, 8]);
        model.Graph.Initializer.Add(shape);

        // Zero, but only a run shows it: what ONNX Runtime can foresee is no batch axis to begin with.
        var zero = new TensorProto { Name = "zero", DataType = (int)TensorProto.Types.DataType.Float };
        zero.FloatData.Add(0);
        model.Graph.Initializer.Add(zero);
        var toInteger = new AttributeProto { Name = "to", I = 7, Type = AttributeProto.Types.AttributeType.Int };
        model.Graph.Node.AddRange([
            new NodeProto { OpType = "ReduceMax", Input = { "page" }, Output = { "most" } },
            new NodeProto { OpType = "Mul", Input = { "most", "zero" }, Output = { "nothing" } },
            new NodeProto { OpType = "Cast", Input = { "nothing" }, Output = { "none" }, Attribute = { toInteger } },
            new NodeProto { OpType = "Squeeze", Input = { "none" }, Output = { "add" } },
            new NodeProto { OpType = "Add", Input = { "one", "add" }, Output = { "shape" } },
            new NodeProto { OpType = "Reshape", Input = { "before", "shape" }, Output = { "grid" } },
        ]);

        return model.ToByteArray();
    }
}
