using FsCheck.Xunit;
using Redaction.Sdk.Batch.Tests.Ledger;

namespace Redaction.Sdk.Batch.Tests.Sharding;

public sealed class MergedResultsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shards-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Property(MaxTest = 20)]
    public async Task ReadDocumentsAsync_OfAllShards_IsInTheOrderOfTheWhole(string[] names)
    {
        var whole = await LedgerOf(Shard.Whole, names);
        var shards = new List<SqliteLedger>();
        for (var i = 0; i < 3; i++)
        {
            shards.Add(await LedgerOf(Shard.Of(i, 3), names));
        }

        var merged = MergedResults.Of([shards[1], shards[2], shards[0]]);

        Assert.Equal(await NamesOf(whole), await NamesOf(merged));
        Assert.Equal(
            (await whole.ProgressAsync(Stop)).Inputs, (await merged.ProgressAsync(Stop)).Inputs);
        foreach (var ledger in shards.Append(whole))
        {
            await ledger.DisposeAsync();
        }
    }

    [Fact]
    public async Task Of_AShardTwiceOrOfAnotherNumber_IsRefused()
    {
        await using var first = await LedgerOf(Shard.Of(0, 2));
        await using var second = await LedgerOf(Shard.Of(1, 2));
        await using var other = await LedgerOf(Shard.Of(1, 3));

        Assert.Throws<JobException>(() => MergedResults.Of([first]));
        Assert.Throws<JobException>(() => MergedResults.Of([first, second, second]));
        Assert.Throws<JobException>(() => MergedResults.Of([first, other]));
        Assert.Equal(Shard.Whole, MergedResults.Of([second, first]).Job.Shard);
    }

    [Fact]
    public async Task ExportAsync_OfAShardThatIsNotComplete_IsRefused()
    {
        await using var first = await LedgerOf(Shard.Of(0, 2), "a", "b", "c", "d");
        await using var second = await LedgerOf(Shard.Of(1, 2));
        await second.CompleteListingAsync([], Stop);

        await Assert.ThrowsAsync<JobException>(() => new JobExporter(MergedResults.Of([first, second]), []).ExportAsync("x", Stop));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<SqliteLedger> LedgerOf(Shard shard, params string?[] names)
    {
        var ledger = SqliteLedger.Begin(Path.Combine(_folder, Path.GetRandomFileName()), Fixture.Job with { Shard = shard });
        string[] own = [.. names.Select(name => (name ?? string.Empty).Replace("\0", "0", StringComparison.Ordinal)).Where(shard.Contains)];
        await ledger.AddAsync([.. own.Select(static (name, i) => Fixture.Input(name, i))], Stop);

        return ledger;
    }

    private static async Task<List<string>> NamesOf(IJobResults results)
    {
        var names = new List<string>();
        await foreach (var document in results.ReadDocumentsAsync(Stop))
        {
            names.Add(document.Entry.Name);
        }

        return names;
    }
}
