using System.Diagnostics;
using System.Globalization;

namespace Redaction.Sdk.Isolation.Tests;

public sealed class WorkerPoolTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((1 << 20) - 1)]
    [InlineData(10_000_000)]
    public async Task RunAsync_BytesOfAnyLength_ComeBackAsTheyWere(int length)
    {
        using var pool = Workers.Pool();
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes);

        var outcome = await pool.RunAsync("echo", bytes, Workers.Limits, TestContext.Current.CancellationToken);

        Assert.Null(outcome.Failure);
        Assert.True(outcome.Result.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task RunAsync_RequestsInARow_ShareOneWorkerUntilItIsOld()
    {
        using var pool = Workers.Pool(requestsPerWorker: 2);

        var ids = new[] { await Id(pool), await Id(pool), await Id(pool), await Id(pool), await Id(pool) };

        Assert.Equal([ids[0], ids[0], ids[2], ids[2], ids[4]], ids);
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Fact]
    public async Task RunAsync_WorkerThatKeepsMemory_IsReplacedBeforeTheNextRequest()
    {
        using var pool = Workers.Pool();
        var limits = Workers.Limits with { MemoryBytes = 400 << 20 };
        var first = await Id(pool);

        Assert.Null((await pool.Run("keep", limits, "250000000")).Failure);

        Assert.NotEqual(first, await Id(pool));
    }

    [Fact]
    public async Task RunAsync_WorkerThatDiedWhileIdle_IsReplacedWithoutAFailure()
    {
        using var pool = Workers.Pool();
        using (var worker = Process.GetProcessById(await Id(pool)))
        {
            worker.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("well", (await pool.Run("echo", request: "well")).Text());
    }

    [Fact]
    public async Task RunAsync_ManyThreadsAndTwoSlots_AnswerEachOnItsOwn()
    {
        using var pool = Workers.Pool(slots: 2);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(
            async i => (await pool.Run("echo", request: i.ToString(CultureInfo.InvariantCulture))).Text()));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => i.ToString(CultureInfo.InvariantCulture)), answers);
    }

    [Fact]
    public async Task RunAsync_Cancelled_KillsTheWorkerAndFreesTheSlot()
    {
        using var pool = Workers.Pool();
        var id = await Id(pool);
        using var cancelling = new CancellationTokenSource();
        var run = pool.RunAsync("loop", default, Workers.Limits, cancelling.Token);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        AssertEnds(id);
        Assert.Equal("well", (await pool.Run("echo", request: "well")).Text());
    }

    [Fact]
    public async Task Dispose_WhileARequestRuns_KillsItsWorkerAndThrows()
    {
        var pool = Workers.Pool();
        var id = await Id(pool);
        var run = pool.Run("loop");

        pool.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => run);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pool.Run("echo"));
        AssertEnds(id);
    }

    [Fact]
    public async Task Dispose_WithIdleWorkers_EndsThem()
    {
        var pool = Workers.Pool();
        var id = await Id(pool);

        pool.Dispose();

        AssertEnds(id);
    }

    private static async Task<int> Id(WorkerPool pool) =>
        int.Parse((await pool.Run("id")).Text(), CultureInfo.InvariantCulture);

    private static void AssertEnds(int id) => Assert.True(SpinWait.SpinUntil(() => !IsAlive(id), TimeSpan.FromMinutes(1)));

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);

            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
