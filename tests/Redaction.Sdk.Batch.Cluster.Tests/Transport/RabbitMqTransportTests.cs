using RabbitMQ.Client;
using Redaction.Sdk.Batch.Tests.Ledger;
using Redaction.Sdk.Tests.Servers;

namespace Redaction.Sdk.Batch.Cluster.Tests.Transport;

[Collection("broker")]
public sealed class RabbitMqTransportTests(PrivatePostgres database, PrivateRabbitMq broker) : IAsyncDisposable
{
    private PostgresLedger? _ledger;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LeaseAsync_OfWhatWasPublished_BringsTheUnitsAsTheyWere()
    {
        await using var transport = await ConnectAsync(window: 10);
        WorkUnit[] units =
        [
            new(new(7), [new("/a \u00E4\".pdf", new('a', 64))], PageRange.FromPages(51, 60), Attempt: 2),
            new(new(UInt128.MaxValue), [new("/1.tif", "1"), new(string.Empty, string.Empty)], PageRange.FromPages(1, 2), PagesAreFiles: true),
        ];

        await transport.PublishAsync(units, Stop);
        var found = await TakeAsync(transport, 2);

        Assert.Equivalent(units, found.Select(lease => lease.Unit), strict: true);
    }

    [Fact]
    public async Task LeaseAsync_OfUnitsThatNobodyAcknowledged_BringsThemAgain()
    {
        await using var feeder = await ConnectAsync(window: 10);
        await feeder.PublishAsync(Units(3), Stop);
        await using (var first = await ConnectAsync(window: 10))
        {
            var taken = await TakeAsync(first, 3);
            await taken[1].AckAsync();
        }

        await using var second = await ConnectAsync(window: 10);
        var again = await TakeAsync(second, 2);

        Assert.Equal([new(0), new(2)], again.Select(lease => lease.Unit.Id).OrderBy(id => id.Value));
    }

    [Fact]
    public async Task ReturnAsync_OfAUnit_BringsItToSomebodyElse()
    {
        await using var transport = await ConnectAsync(window: 10);
        await transport.PublishAsync(Units(1), Stop);
        var lease = Assert.Single(await TakeAsync(transport, 1));

        await lease.ReturnAsync();

        Assert.Equal(lease.Unit.Id, Assert.Single(await TakeAsync(transport, 1)).Unit.Id);
    }

    [Fact]
    public async Task PublishAsync_OfMoreThanTheWindow_WaitsForRoom()
    {
        await using var feeder = await ConnectAsync(window: 10);
        await using var worker = await ConnectAsync(window: 10);
        await feeder.PublishAsync(Units(10), Stop);
        var more = feeder.PublishAsync(Units(40), Stop).AsTask();
        Assert.NotSame(more, await Task.WhenAny(more, Task.Delay(300, Stop)));

        var (taken, deepest) = (0, 0);
        await foreach (var lease in worker.LeaseAsync(3, Stop))
        {
            deepest = Math.Max(deepest, feeder.InFlight);
            await lease.AckAsync();
            if (++taken == 50)
            {
                break;
            }
        }

        await more;
        Assert.InRange(deepest, 5, 10);
    }

    [Fact]
    public async Task PublishAsync_AfterTheQueueWasDeleted_MakesItAgain()
    {
        await using var transport = await ConnectAsync(window: 10);
        await transport.PublishAsync(Units(3), Stop);
        await transport.DeleteQueueAsync(Stop);

        await transport.PublishAsync(Units(2), Stop);

        Assert.Equal(2, transport.InFlight);
        Assert.Equal(2, (await TakeAsync(transport, 2)).Count);
    }

    [Fact]
    public async Task LeaseAsync_WhenTheBrokerIsKilled_GoesOnAfterItsStart()
    {
        await using var transport = await ConnectAsync(window: 10);
        await transport.PublishAsync(Units(3), Stop);
        await using var units = transport.LeaseAsync(1, Stop).GetAsyncEnumerator(Stop);
        Assert.True(await units.MoveNextAsync());
        var held = units.Current;

        // A queue that is younger than its broker's last sync is lost with it: the broker then waits for its leader for ever.
        await Task.Delay(TimeSpan.FromSeconds(6), Stop);
        broker.Kill();
        var next = units.MoveNextAsync();
        var publishing = transport.PublishAsync([.. Units(4).Skip(3)], Stop);
        await broker.StartAsync();
        await publishing;
        await held.AckAsync();

        var seen = new HashSet<UnitId>();
        for (var hasNext = await next; seen.Count < 4 && hasNext; hasNext = seen.Count < 4 && await units.MoveNextAsync())
        {
            seen.Add(units.Current.Unit.Id);
            await units.Current.AckAsync();
        }

        Assert.Equal(4, seen.Count);
    }

    [Fact]
    public async Task LeaseAsync_OfWhatIsNoUnit_ThrowsItAway()
    {
        await using var transport = await ConnectAsync(window: 10);
        await using var connection = await new ConnectionFactory { Uri = new(broker.Address) }.CreateConnectionAsync(Stop);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Stop);
        foreach (var body in new[] { "", "{}", "[]", "null", """{"id":"x","files":["a"]}""", """{"id":"1","files":["a"],"first":1,"last":1}""" })
        {
            await channel.BasicPublishAsync(string.Empty, $"redaction.{_ledger!.JobId}", System.Text.Encoding.UTF8.GetBytes(body), Stop);
        }

        await transport.PublishAsync(Units(1), Stop);

        Assert.Equal(new UnitId(0), Assert.Single(await TakeAsync(transport, 1)).Unit.Id);
    }

    [Fact]
    public async Task Complete_WhileSomebodyWaits_EndsHisStream()
    {
        await using var transport = await ConnectAsync(window: 10);
        await using var units = transport.LeaseAsync(1, Stop).GetAsyncEnumerator(Stop);
        var next = units.MoveNextAsync();

        transport.Complete();

        Assert.False(await next);
    }

    [Fact]
    public async Task LeaseAsync_WhenItIsCancelled_SaysSo()
    {
        await using var transport = await ConnectAsync(window: 10);
        using var stop = new CancellationTokenSource();
        await using var units = transport.LeaseAsync(1, stop.Token).GetAsyncEnumerator(Stop);
        var next = units.MoveNextAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.AsTask());
    }

    [Theory]
    [InlineData("somewhere")]
    [InlineData("http://host")]
    [InlineData("amqp://user:secret@host")]
    [InlineData("amqp://host?colour=blue")]
    [InlineData("amqp://127.0.0.1:1")]
    public async Task ConnectAsync_ToAWrongAddress_SaysSo(string address)
    {
        _ledger = await BeginAsync(window: 10);

        var failure = await Assert.ThrowsAsync<JobException>(
            () => RabbitMqTransport.ConnectAsync(address, null, _ledger, Stop));

        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectAsync_WithAWrongPassword_SaysSo()
    {
        _ledger = await BeginAsync(window: 10);

        await Assert.ThrowsAsync<JobException>(() => RabbitMqTransport.ConnectAsync(broker.Address, "wrong", _ledger, Stop));
    }

    public async ValueTask DisposeAsync()
    {
        if (_ledger is not null)
        {
            await _ledger.DisposeAsync();
        }
    }

    private static WorkUnit[] Units(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new WorkUnit(new((UInt128)i), [new($"/{i}", "0")], PageRange.First50))];

    private static async Task<List<ILease>> TakeAsync(RabbitMqTransport transport, int count)
    {
        var leases = new List<ILease>();
        await foreach (var lease in transport.LeaseAsync(count, Stop))
        {
            leases.Add(lease);
            if (leases.Count == count)
            {
                break;
            }
        }

        return leases;
    }

    private async Task<RabbitMqTransport> ConnectAsync(int window)
    {
        _ledger ??= await BeginAsync(window);

        return await RabbitMqTransport.ConnectAsync(broker.Address, null, _ledger, Stop);
    }

    private async Task<PostgresLedger> BeginAsync(int window) => await PostgresLedger.BeginAsync(
        await database.CreateDatabaseAsync(), Fixture.Job, new() { Window = window }, cancellationToken: Stop);
}
