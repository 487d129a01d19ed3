using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Redaction.Sdk.Batch.Tests.Ledger;
using Redaction.Sdk.Batch.Tests.Running;
using Redaction.Sdk.Tests.Servers;

namespace Redaction.Sdk.Batch.Cluster.Tests.Running;

[Collection("broker")]
public sealed class ClusterJobTests(PrivatePostgres database, PrivateRabbitMq broker) : IDisposable
{
    private readonly string _documents = Directory.CreateTempSubdirectory("documents-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FeedAsync_FromTwoFeedersToTwoWorkers_GivesEveryDocumentOneOutcome()
    {
        Write(300);
        var address = await BeginAsync(window: 20);
        CountingProcessor[] processors = [new(), new()];

        await Task.WhenAll([FeedAsync(address), FeedAsync(address), .. processors.Select(one => WorkAsync(address, one, Stop))]);

        await using var ledger = await PostgresLedger.OpenAsync(address, cancellationToken: Stop);
        Assert.Equal(300, (await ledger.ProgressAsync(Stop)).Outcomes[OutcomeKind.Done]);
        Assert.Equal(300, (await Fixture.DocumentsOf(ledger)).Count);
        Assert.Equal(300, processors.SelectMany(one => one.Seen).Distinct().Count());
    }

    [Fact]
    public async Task WorkAsync_AfterADrain_LeavesTheRestToSomebodyElse()
    {
        Write(60);
        var address = await BeginAsync(window: 20);
        using var drain = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var first = new CountingProcessor { After = count => { if (count == 10) { drain.Cancel(); } } };
        var feeding = FeedAsync(address);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WorkAsync(address, first, drain.Token));

        var second = new CountingProcessor();
        await WorkAsync(address, second, Stop);
        await feeding;

        Assert.InRange(first.Seen.Count, 10, 59);
        Assert.Equal(60, first.Seen.Union(second.Seen).Count());
        Assert.Empty(first.Seen.Intersect(second.Seen));
    }

    [Fact]
    public async Task FeedAsync_WhenTheQueueIsPurged_FeedsWhatWasLost()
    {
        Write(60);
        var address = await BeginAsync(window: 20);
        var feeding = FeedAsync(address);
        await using var ledger = await PostgresLedger.OpenAsync(address, cancellationToken: Stop);
        while (await PurgeAsync($"redaction.{ledger.JobId}") < 20)
        {
            await Task.Delay(50, Stop);
        }

        var processor = new CountingProcessor();
        await WorkAsync(address, processor, Stop);
        await feeding;

        Assert.Equal(60, (await ledger.ProgressAsync(Stop)).Outcomes[OutcomeKind.Done]);
    }

    [Fact]
    public async Task WorkAsync_LongerThanALease_KeepsTheUnit()
    {
        Write(2);
        var address = await BeginAsync(window: 20);
        var processor = new CountingProcessor { After = _ => Thread.Sleep(5000) };

        await Task.WhenAll(FeedAsync(address), WorkAsync(address, processor, Stop));

        Assert.Equal(2, processor.Seen.Count);
    }

    [Fact]
    public async Task WorkAsync_WithABrokenProcessor_SaysWhatBroke()
    {
        Write(2);
        var address = await BeginAsync(window: 20);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var feeding = FeedAsync(address, stop.Token);

        await Assert.ThrowsAsync<JobException>(() => WorkAsync(
            address, new CountingProcessor { After = _ => throw new JobException("No worker can be started.") }, Stop));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => feeding);
    }

    public void Dispose() => Directory.Delete(_documents, recursive: true);

    private static BatchOptions Options => new() { Slots = 3, Lease = TimeSpan.FromSeconds(2), DrainTime = TimeSpan.FromMinutes(1) };

    private async Task<string> BeginAsync(int window)
    {
        _ = broker.Address;
        var address = await database.CreateDatabaseAsync();
        await using var ledger = await PostgresLedger.BeginAsync(
            address, Fixture.Job, new() { Window = window }, cancellationToken: Stop);
        await ledger.BeginListingAsync(Stop);

        return address;
    }

    private async Task FeedAsync(string address, CancellationToken? stop = null)
    {
        await using var ledger = await PostgresLedger.OpenAsync(address, cancellationToken: Stop);
        await using var transport = await RabbitMqTransport.ConnectAsync(broker.Address, null, ledger, Stop);
        await ClusterJob.FeedAsync(
            new Intake(ledger), new FolderSource(_documents), ledger, transport, Options, stop ?? Stop);
    }

    private async Task WorkAsync(string address, IUnitProcessor processor, CancellationToken stop)
    {
        await using var ledger = await PostgresLedger.OpenAsync(address, cancellationToken: Stop);
        await using var transport = await RabbitMqTransport.ConnectAsync(broker.Address, null, ledger, Stop);
        await ClusterJob.WorkAsync(ledger, transport, processor, Options, stop);
    }

    /// <summary>Empties a queue, over a connection of its own: the broker closes one that asks for a queue it is still making.</summary>
    /// <returns>The number of messages that were in the queue.</returns>
    private async Task<uint> PurgeAsync(string queue)
    {
        try
        {
            await using var connection = await new ConnectionFactory { Uri = new(broker.Address) }.CreateConnectionAsync(Stop);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: Stop);

            return await channel.QueuePurgeAsync(queue, Stop);
        }
        catch (OperationInterruptedException)
        {
            return 0;
        }
    }

    private void Write(int count)
    {
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(_documents, $"{i}.txt"), $"document {i}");
        }
    }
}
