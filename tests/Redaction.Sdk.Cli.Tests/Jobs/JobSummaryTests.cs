using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Jobs;

namespace Redaction.Sdk.Cli.Tests.Jobs;

public sealed class JobSummaryTests
{
    [Fact]
    public void Line_WithDocumentsThatNobodyOpened_ExpectsThemToBeLikeTheOthers() => Assert.Equal(
        "30 of about 100 pages, 3.0 pages/s, 23 s left",
        JobSummary.Line(Progress(pagesDone: 30, pagesKnown: 40, units: 10, unopened: 6), 30, TimeSpan.FromSeconds(10)));

    [Fact]
    public void Line_OfAResumedJob_CountsTheRateFromThisRun() => Assert.Equal(
        "3,000 of 10,000 pages, 0.5 pages/s, 3 h 53 min left",
        JobSummary.Line(Progress(3000, 10_000, 100, 0), 10, TimeSpan.FromSeconds(20)));

    [Fact]
    public void Line_WhileListing_SaysSoAndPromisesNoTime() => Assert.Equal(
        "0 of about 5 pages, 0.0 pages/s, still listing",
        JobSummary.Line(Progress(0, 0, 5, 5) with { IsListed = false }, 0, TimeSpan.Zero));

    private static JobProgress Progress(long pagesDone, long pagesKnown, long units, long unopened) => new()
    {
        Inputs = units,
        Unread = 0,
        IsListed = true,
        Units = units,
        Pending = unopened,
        PagesDone = pagesDone,
        PagesKnown = pagesKnown,
        Unopened = unopened,
        Outcomes = new Dictionary<OutcomeKind, long>(),
    };
}
