using Microsoft.Extensions.Time.Testing;

namespace Redaction.Sdk.Batch.Tests.Ledger;

/// <summary>What every ledger promises.</summary>
public abstract class JobLedgerContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_OfTheSameBytesUnderTwoNames_MakesOneUnitAndTwoDocuments()
    {
        await using var ledger = await BeginAsync();
        await ledger.AddAsync([Fixture.Input("b", 1), Fixture.Input("a", 1)], Stop);

        var unit = Assert.Single(await ledger.ClaimAsync(10, Minute, Stop));
        await ledger.CommitAsync([Fixture.Done(unit, 2)], Stop);

        var documents = await Fixture.DocumentsOf(ledger);
        Assert.Equal(["a", "b"], documents.Select(document => document.Findings!.Name));
        Assert.All(documents, document => Assert.Equal(OutcomeKind.Done, document.Kind));
    }

    [Fact]
    public async Task ClaimAsync_OfWhatIsClaimed_GivesItAgainOnlyWhenTheLeaseHasRunOut()
    {
        var clock = new FakeTimeProvider();
        await using var ledger = await BeginAsync(clock);
        await ledger.AddAsync([Fixture.Input("a", 1), Fixture.Input("b", 2)], Stop);

        var first = await ledger.ClaimAsync(1, Minute, Stop);
        var second = await ledger.ClaimAsync(9, Minute, Stop);

        Assert.Empty(await ledger.ClaimAsync(9, Minute, Stop));
        Assert.Equal(2, first.Concat(second).DistinctBy(unit => unit.Id).Count());
        clock.Advance(Minute * 2);
        Assert.Equal(2, (await ledger.ClaimAsync(9, Minute, Stop)).Count);
    }

    [Fact]
    public async Task CommitAsync_OfASecondOutcome_KeepsTheFirst()
    {
        await using var ledger = await BeginAsync();
        await ledger.AddAsync([Fixture.Input("a", 1)], Stop);
        var unit = Assert.Single(await ledger.ClaimAsync(1, Minute, Stop));

        Assert.Equal(1, await ledger.CommitAsync([Fixture.Done(unit, 1)], Stop));
        Assert.Equal(0, await ledger.CommitAsync([Failed(unit, OutcomeKind.Crash)], Stop));

        Assert.Equal(OutcomeKind.Done, Assert.Single(await Fixture.DocumentsOf(ledger)).Kind);
    }

    [Fact]
    public async Task CommitAsync_OfALongDocument_AddsTheRestAndPutsItTogether()
    {
        await using var ledger = await BeginAsync();
        await ledger.AddAsync([Fixture.Input("a", 1)], Stop);
        await ledger.CommitAsync([Fixture.Done(Assert.Single(await ledger.ClaimAsync(9, Minute, Stop)), 120)], Stop);

        Assert.Null(Assert.Single(await Fixture.DocumentsOf(ledger)).Kind);
        var rest = await ledger.ClaimAsync(9, Minute, Stop);
        Assert.Equal(["51-100", "101-120"], rest.Select(unit => unit.Pages.ToString()));
        await ledger.CommitAsync([Fixture.Done(rest[0], 120), Failed(rest[1], OutcomeKind.Timeout)], Stop);

        var document = Assert.Single(await Fixture.DocumentsOf(ledger));
        Assert.Equal(OutcomeKind.Partial, document.Kind);
        Assert.Equal(Enumerable.Range(1, 120), document.Findings!.Pages.Select(page => page.Number));
        Assert.Equal(20, document.Findings.Pages.Count(page => page.Status == Detection.ReadStatus.Unchecked));
        var progress = await ledger.ProgressAsync(Stop);
        Assert.Equal((120, 120, 0), (progress.PagesDone, progress.PagesKnown, progress.Pending));
    }

    [Fact]
    public async Task AddAsync_OfADocumentInManyFiles_NumbersItsPagesThrough()
    {
        await using var ledger = await BeginAsync();
        await ledger.AddAsync([Fixture.Input("a", [.. Enumerable.Range(1, 51)])], Stop);

        var units = await ledger.ClaimAsync(9, Minute, Stop);
        Assert.Equal([50, 1], units.Select(unit => unit.Files.Count));
        await ledger.CommitAsync([.. units.Select(unit => Fixture.Done(unit, unit.Files.Count))], Stop);

        var findings = Assert.Single(await Fixture.DocumentsOf(ledger)).Findings!;
        Assert.Equal(51, findings.PageCount);
        Assert.Equal(Enumerable.Range(1, 51), findings.Pages.Select(page => page.Number));
    }

    [Fact]
    public async Task CommitAsync_OfAFailureThatMayPass_PutsTheUnitOffUntilItsAttemptsAreUsedUp()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(50));
        await using var ledger = await BeginAsync(clock);
        await ledger.AddAsync([Fixture.Input("a", 1)], Stop);

        foreach (var pause in new[] { 1, 10 })
        {
            var unit = Assert.Single(await ledger.ClaimAsync(1, Minute, Stop));
            Assert.Equal(0, await ledger.CommitAsync([Failed(unit, OutcomeKind.Missing) with { MayPass = true }], Stop));
            Assert.Empty(await ledger.ClaimAsync(1, Minute, Stop));
            clock.Advance(TimeSpan.FromSeconds(pause));
        }

        var last = Assert.Single(await ledger.ClaimAsync(1, Minute, Stop));
        Assert.Equal(1, await ledger.CommitAsync([Failed(last, OutcomeKind.Missing) with { MayPass = true }], Stop));
        Assert.Equal(OutcomeKind.Missing, Assert.Single(await Fixture.DocumentsOf(ledger)).Kind);
    }

    [Fact]
    public async Task IsCompleteAsync_OfAJob_SaysWhatItsProgressSays()
    {
        await using var ledger = await BeginAsync();
        await ledger.CompleteListingAsync([], Stop);
        Assert.True(await ledger.IsCompleteAsync(Stop));

        await ledger.BeginListingAsync(Stop);
        await ledger.AddAsync([Fixture.Input("a", 1)], Stop);
        Assert.False(await ledger.IsCompleteAsync(Stop));

        await ledger.CommitAsync([Fixture.Done(Assert.Single(await ledger.ClaimAsync(9, Minute, Stop)), 1)], Stop);
        Assert.False(await ledger.IsCompleteAsync(Stop));

        await ledger.CompleteListingAsync([], Stop);
        Assert.True(await ledger.IsCompleteAsync(Stop));
        Assert.True((await ledger.ProgressAsync(Stop)).IsComplete);
    }

    [Fact]
    public async Task ReleaseAsync_AfterAClaim_LetsTheUnitsBeClaimedAtOnce()
    {
        await using var ledger = await BeginAsync();
        await ledger.AddAsync([Fixture.Input("a", 1)], Stop);
        await ledger.ClaimAsync(9, Minute, Stop);

        await ledger.ReleaseAsync(Stop);

        Assert.Single(await ledger.ClaimAsync(9, Minute, Stop));
    }

    [Fact]
    public async Task ReadDocumentsAsync_OfAwkwardNames_OrdersThemByTheirBytes()
    {
        string[] names = ["a", "B", "b", "ä", "z", "a b", "a-b", "a/b", "É", "\U0001F600", "\uFFFD", "a\"b'\\{},NULL"];
        await using var ledger = await BeginAsync();
        await ledger.AddAsync([.. names.Select((name, i) => Fixture.Input(name, i))], Stop);

        var found = (await Fixture.DocumentsOf(ledger)).Select(document => document.Entry.Name);

        Assert.Equal(names.Order(Utf8Order.Comparer), found);
    }

    [Fact]
    public async Task RetryAsync_OfCrashes_LeavesEverythingElse()
    {
        await using var ledger = await BeginAsync();
        await ledger.AddAsync([Fixture.Input("a", 1), Fixture.Input("b", 2)], Stop);
        var units = await ledger.ClaimAsync(9, Minute, Stop);
        await ledger.CommitAsync([Failed(units[0], OutcomeKind.Crash), Fixture.Done(units[1], 1)], Stop);

        Assert.Equal(1, await ledger.RetryAsync([OutcomeKind.Crash], Stop));

        Assert.Equal(units[0].Id, Assert.Single(await ledger.ClaimAsync(9, Minute, Stop)).Id);
        Assert.Equal(1, (await ledger.ProgressAsync(Stop)).Pending);
    }

    [Fact]
    public async Task Begin_OfAJobThatExists_GoesOnWithTheSameCounts()
    {
        JobProgress before;
        await using (var ledger = await BeginAsync())
        {
            await ledger.AddAsync([Fixture.Input("a", 1), Fixture.Input("b", 2), Fixture.Input("c", 3, 4)], Stop);
            var units = await ledger.ClaimAsync(2, Minute, Stop);
            await ledger.CommitAsync([Fixture.Done(units[0], 60), Failed(units[1], OutcomeKind.Memory)], Stop);
            await ledger.CompleteListingAsync([new("gap", "3", "Number 3 is missing.")], Stop);
            before = await ledger.ProgressAsync(Stop);
        }

        await using var again = await BeginAsync();
        Assert.Equivalent(before, await again.ProgressAsync(Stop), strict: true);
        Assert.Equal("gap", Assert.Single(await again.ReadNotesAsync(Stop)).Kind);
        Assert.Equal(2, (await again.ClaimAsync(9, Minute, Stop)).Count);
    }

    [Fact]
    public async Task AddAsync_OfTheSameBytesElsewhere_RevivesAUnitWhoseFileWasGone()
    {
        await using var ledger = await BeginAsync();
        await ledger.AddAsync([Fixture.Input("a", 1), Fixture.Input("b", 1)], Stop);
        await ledger.CompleteListingAsync([], Stop);
        var unit = Assert.Single(await ledger.ClaimAsync(9, Minute, Stop));
        await ledger.CommitAsync([Failed(unit, OutcomeKind.Missing)], Stop);
        Assert.Empty(await ledger.FindStampsAsync(["a", "b"], Stop));

        var input = Fixture.Input("b", 1);
        await ledger.AddAsync([input with { Files = [new("/elsewhere.pdf", input.Sha256!)] }], Stop);

        var revived = Assert.Single(await ledger.ClaimAsync(9, Minute, Stop));
        Assert.Equal("/elsewhere.pdf", Assert.Single(revived.Files).Path);
        var before = await ledger.ProgressAsync(Stop);
        Assert.Equal((1, 1, 0), (before.Pending, before.Unopened, before.Outcomes.Count));
        await ledger.CommitAsync([Fixture.Done(revived, 2)], Stop);
        Assert.Equal(["a", "b"], (await ledger.FindStampsAsync(["a", "b"], Stop)).Keys.Order());
    }

    [Fact]
    public async Task Begin_WithOtherSettings_IsRefused()
    {
        await (await BeginAsync()).DisposeAsync();

        var other = Fixture.Job with { Pipeline = new() { Dpi = 300 } };

        await Assert.ThrowsAsync<JobException>(
            () => BeginAsync(job: new(other.Pipeline, other.Detector, "0", Shard.Whole)));
    }

    /// <summary>Opens the one job of the test, and begins it if there is none.</summary>
    protected abstract Task<IJobLedger> BeginAsync(TimeProvider? clock = null, JobDescription? job = null);

    private static UnitOutcome Failed(WorkUnit unit, OutcomeKind kind) =>
        new(unit.Id, kind) { Problem = new(ProblemCode.WorkerCrashed, "It failed.") };
}
