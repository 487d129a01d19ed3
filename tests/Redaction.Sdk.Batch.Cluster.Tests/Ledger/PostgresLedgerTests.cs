using Redaction.Sdk.Batch.Tests.Ledger;
using Redaction.Sdk.Tests.Servers;

namespace Redaction.Sdk.Batch.Cluster.Tests.Ledger;

public sealed class PostgresLedgerTests(PrivatePostgres server) : JobLedgerContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private string? _address;

    [Fact]
    public async Task ClaimAsync_OfTwoFeeders_HandsOutOneWindowOfDifferentUnits()
    {
        await using var first = await OpenAsync(window: 10);
        await using var second = await OpenAsync(window: 10);
        await first.AddAsync([.. Enumerable.Range(0, 100).Select(i => Fixture.Input($"{i}", i))], Stop);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            i => (i % 2 == 0 ? first : second).ClaimAsync(3, Minute, Stop)));

        var units = claims.SelectMany(claim => claim).ToList();
        Assert.Equal(10, units.Count);
        Assert.Equal(10, units.DistinctBy(unit => unit.Id).Count());

        await second.CommitAsync([.. units.Take(4).Select(unit => Fixture.Done(unit, 1))], Stop);
        Assert.Equal(4, (await first.ClaimAsync(100, Minute, Stop)).Count);
    }

    [Fact]
    public async Task RenewAsync_OfAUnitOfAnother_KeepsItFromBeingClaimed()
    {
        await using var feeder = await OpenAsync(window: 10);
        await using var worker = await OpenAsync(window: 10);
        await feeder.AddAsync([Fixture.Input("a", 1), Fixture.Input("b", 2)], Stop);
        var units = await feeder.ClaimAsync(9, TimeSpan.FromMilliseconds(500), Stop);

        Assert.Equal(1, await worker.RenewAsync([units[0].Id], Minute, Stop));
        await Task.Delay(600, Stop);

        Assert.Equal(units[1].Id, Assert.Single(await feeder.ClaimAsync(9, Minute, Stop)).Id);
    }

    [Fact]
    public async Task CommitAsync_OfTheSameOutcomesFromManyWorkers_KeepsEachOnce()
    {
        await using var ledger = await OpenAsync(window: 1000);
        await ledger.AddAsync([.. Enumerable.Range(0, 300).Select(i => Fixture.Input($"{i}", i))], Stop);
        var units = await ledger.ClaimAsync(300, Minute, Stop);
        var random = new Random(7);
        UnitOutcome[][] orders = [.. Enumerable.Range(0, 6).Select(_ =>
        {
            UnitOutcome[] order = [.. units.Select(unit => Fixture.Done(unit, 60))];
            random.Shuffle(order);

            return order;
        })];

        var counts = await Task.WhenAll(orders.Select(order => ledger.CommitAsync(order, Stop)));

        Assert.Equal(300, counts.Sum());
        Assert.Equal(600, (await ledger.ProgressAsync(Stop)).Units);
    }

    [Theory]
    [InlineData("somewhere")]
    [InlineData("postgresql://host")]
    [InlineData("postgresql://user:secret@host/job")]
    [InlineData("postgresql://host/job?colour=blue")]
    public async Task OpenAsync_OfAWrongAddress_SaysSoWithoutTheAddress(string address)
    {
        var failure = await Assert.ThrowsAsync<JobException>(() => PostgresLedger.OpenAsync(address, cancellationToken: Stop));

        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_WithoutAJob_SaysSo()
    {
        var address = await server.CreateDatabaseAsync();

        await Assert.ThrowsAsync<JobException>(() => PostgresLedger.OpenAsync(address, cancellationToken: Stop));
        await Assert.ThrowsAsync<JobException>(() => PostgresLedger.OpenAsync(address + "-gone", cancellationToken: Stop));
    }

    protected override async Task<IJobLedger> BeginAsync(TimeProvider? clock = null, JobDescription? job = null) =>
        await PostgresLedger.BeginAsync(await AddressAsync(), job ?? Fixture.Job, clock: clock, cancellationToken: Stop);

    private async Task<PostgresLedger> OpenAsync(int window) => await PostgresLedger.BeginAsync(
        await AddressAsync(), Fixture.Job, new() { Window = window }, cancellationToken: Stop);

    private async Task<string> AddressAsync() => _address ??= await server.CreateDatabaseAsync();
}
