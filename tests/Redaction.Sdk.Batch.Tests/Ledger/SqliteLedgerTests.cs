namespace Redaction.Sdk.Batch.Tests.Ledger;

public sealed class SqliteLedgerTests : JobLedgerContract, IDisposable
{
    private readonly Fixture _fixture = new();

    [Fact]
    public async Task Begin_OfAJobThatIsBeingWorkedOn_IsRefusedWhileReadingIsNot()
    {
        await using var ledger = _fixture.Begin();

        Assert.Throws<JobException>(() => _fixture.Begin());
        await using var reader = SqliteLedger.OpenToRead(_fixture.Folder);
        Assert.False((await reader.ProgressAsync(Stop)).IsListed);
    }

    public void Dispose() => _fixture.Dispose();

    protected override Task<IJobLedger> BeginAsync(TimeProvider? clock = null, JobDescription? job = null) =>
        Task.FromResult<IJobLedger>(SqliteLedger.Begin(_fixture.Folder, job ?? Fixture.Job, clock: clock));
}
