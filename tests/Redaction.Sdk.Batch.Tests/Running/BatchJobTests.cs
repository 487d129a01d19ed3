using Redaction.Sdk.Batch.Tests.Ledger;

namespace Redaction.Sdk.Batch.Tests.Running;

public sealed class BatchJobTests : IDisposable
{
    private readonly Fixture _fixture = new();
    private readonly string _documents = Directory.CreateTempSubdirectory("documents-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OfAFolder_GivesEveryFileOneOutcome()
    {
        for (var i = 0; i < 300; i++)
        {
            Write($"{i % 7}/{i}.txt", $"document {i / 2}");
        }

        Write("0/empty.txt", string.Empty);
        await using var ledger = _fixture.Begin();
        var processor = new CountingProcessor();

        await RunAsync(ledger, processor, Stop);

        var documents = await Fixture.DocumentsOf(ledger);
        Assert.Equal(301, documents.Count);
        Assert.Equal(150, processor.Seen.Count);
        Assert.Single(documents, document => document.Kind == OutcomeKind.Rejected);
        Assert.Equal(300, documents.Count(document => document.Kind == OutcomeKind.Done));
    }

    [Fact]
    public async Task RunAsync_AfterADrain_DoesOnlyWhatIsLeft()
    {
        for (var i = 0; i < 100; i++)
        {
            Write($"{i}.txt", $"document {i}");
        }

        await using var ledger = _fixture.Begin();
        using var drain = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var first = new CountingProcessor { After = count => { if (count == 20) { drain.Cancel(); } } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(ledger, first, drain.Token));
        var kept = (await ledger.ProgressAsync(Stop)).Outcomes[OutcomeKind.Done];

        var second = new CountingProcessor();
        await RunAsync(ledger, second, Stop);

        Assert.InRange(kept, 20, 99);
        Assert.Equal(first.Seen.Count, kept);
        Assert.Equal(100, first.Seen.Union(second.Seen).Count());
        Assert.Empty(first.Seen.Intersect(second.Seen));
    }

    [Fact]
    public async Task RunAsync_WithABrokenProcessor_EndsAndKeepsWhatWasDone()
    {
        Write("a.txt", "a");
        Write("b.txt", "b");
        await using var ledger = _fixture.Begin();

        await Assert.ThrowsAsync<JobException>(() => RunAsync(
            ledger, new CountingProcessor { After = _ => throw new JobException("No worker can be started.") }, Stop));

        Assert.Equal(0, (await ledger.ProgressAsync(Stop)).PagesDone);
    }

    [Fact]
    public async Task RunAsync_OfAChangedFile_LooksAtItAgain()
    {
        Write("a.txt", "a");
        Write("b.txt", "b");
        await using var ledger = _fixture.Begin();
        await RunAsync(ledger, new CountingProcessor(), Stop);
        Write("a.txt", "changed");

        var second = new CountingProcessor();
        await RunAsync(ledger, second, Stop);

        Assert.Single(second.Seen);
        Assert.Equal(2, (await Fixture.DocumentsOf(ledger)).Count);
    }

    public void Dispose()
    {
        _fixture.Dispose();
        Directory.Delete(_documents, recursive: true);
    }

    private Task RunAsync(SqliteLedger ledger, IUnitProcessor processor, CancellationToken stop) => BatchJob.RunAsync(
        new Intake(ledger), new FolderSource(_documents), ledger, processor, new() { Slots = 4, DrainTime = TimeSpan.FromMinutes(1) }, stop);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_documents, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
