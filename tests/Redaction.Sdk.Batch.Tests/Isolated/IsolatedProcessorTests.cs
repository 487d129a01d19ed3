using System.Globalization;
using System.Security.Cryptography;
using PoisonScanner;
using Redaction.Sdk.Batch.Tests.Ledger;
using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Batch.Tests.Isolated;

public sealed class IsolatedProcessorTests : IDisposable
{
    private static readonly UnitBudget Short = new(new WorkerLimits
    {
        Time = TimeSpan.FromMinutes(2),
        Silence = TimeSpan.FromSeconds(20),
        MemoryBytes = 700L << 20,
    });

    /// <summary>Four gibibytes take their time on a machine that is busy.</summary>
    private static readonly UnitBudget Patient = new(new WorkerLimits
    {
        Time = TimeSpan.FromMinutes(10),
        Silence = TimeSpan.FromMinutes(10),
        MemoryBytes = 700L << 20,
    });

    private readonly string _folder = Directory.CreateTempSubdirectory("poison-").FullName;

    private static TheoryData<string, OutcomeKind, ProblemCode> Poisons { get; } = new()
    {
        { "loop", OutcomeKind.Timeout, ProblemCode.TimedOut },
        { "sleep", OutcomeKind.Timeout, ProblemCode.TimedOut },
        { "memory", OutcomeKind.Memory, ProblemCode.LimitExceeded },
        { "output", OutcomeKind.Memory, ProblemCode.LimitExceeded },
        { "overflow", OutcomeKind.Crash, ProblemCode.WorkerCrashed },
        { "abort", OutcomeKind.Crash, ProblemCode.WorkerCrashed },
        { "fault", OutcomeKind.Crash, ProblemCode.WorkerCrashed },
        { "exit", OutcomeKind.Crash, ProblemCode.WorkerCrashed },
        { "garbage", OutcomeKind.Crash, ProblemCode.WorkerCrashed },
        { "fork and hang", OutcomeKind.Timeout, ProblemCode.TimedOut },
        { "fork and exit", OutcomeKind.Crash, ProblemCode.WorkerCrashed },
        { "throw", OutcomeKind.Crash, ProblemCode.WorkerCrashed },
        { "damaged", OutcomeKind.Rejected, ProblemCode.MalformedDocument },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_EveryPoisonAmongInnocents_HasItsReasonAndHarmsNobody()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Some of the poisons need /proc.");
        foreach (var row in Poisons)
        {
            Write($"{row.Data.Item1}.txt", row.Data.Item1);
        }

        for (var i = 0; i < 40; i++)
        {
            Write($"good {i}.txt", $"pages {1 + (i % 60)} {i}");
        }

        var outcomes = (await RunAsync(slots: 4)).ToDictionary(
            document => document.Entry.Name, document => (document.Kind, document.Findings!.Problems));

        Assert.All(Poisons, row =>
        {
            var (kind, problems) = outcomes[$"{row.Data.Item1}.txt"];
            Assert.Equal((row.Data.Item1, row.Data.Item2), (row.Data.Item1, kind!.Value));
            Assert.Equal(row.Data.Item3, problems[0].Code);
        });
        Assert.Equal(40, outcomes.Count(pair => pair.Key.StartsWith("good", StringComparison.Ordinal)
            && pair.Value is { Kind: OutcomeKind.Done, Problems: [] }));
    }

    [Fact]
    public async Task RunAsync_OfAFileThatFloodsTheOutput_IsDoneWithoutKeepingTheFlood()
    {
        var unit = Unit(Write("flood", "flood"), "flood");
        using var processor = new IsolatedProcessor(PoisonJob.Worker, PoisonJob.Description);

        var outcome = await processor.RunAsync(unit, Patient, Stop);

        Assert.Equal(OutcomeKind.Done, outcome.Kind);
        Assert.Empty(FindingsCodec.Read(outcome.Payload.Span).Problems);
    }

    [Fact]
    public async Task RunAsync_OfAFileThatChanged_IsMissingAndNotTriedAgain()
    {
        var unit = Unit(Write("a", "pages 1"), "pages 2");
        using var processor = new IsolatedProcessor(PoisonJob.Worker, PoisonJob.Description);

        var outcome = await processor.RunAsync(unit, Short, Stop);

        Assert.Equal((OutcomeKind.Missing, false), (outcome.Kind, outcome.MayPass));
    }

    [Fact]
    public async Task RunAsync_OfAFileThatIsGone_MayPass()
    {
        var unit = Unit(Path.Combine(_folder, "gone"), "pages 2");
        using var processor = new IsolatedProcessor(PoisonJob.Worker, PoisonJob.Description);

        var outcome = await processor.RunAsync(unit, Short, Stop);

        Assert.Equal((OutcomeKind.Missing, true), (outcome.Kind, outcome.MayPass));
    }

    [Fact]
    public async Task RunAsync_WithAnotherModelThanTheJobs_Throws()
    {
        var unit = Unit(Write("a", "pages 1"), "pages 1");
        var other = PoisonJob.Description with { Detector = new("nothing", "2") };
        using var processor = new IsolatedProcessor(PoisonJob.Worker, other);

        await Assert.ThrowsAsync<JobException>(() => processor.RunAsync(unit, Short, Stop));
    }

    [Fact]
    public async Task RunAsync_OfPagesThatAreFiles_NumbersThemByTheirPlace()
    {
        DocumentFile[] files =
        [
            File(Write("1", "pages 1 a"), "pages 1 a"),
            File(Write("2", "damaged"), "damaged"),
            File(Path.Combine(_folder, "gone"), "pages 1"),
            File(Write("4", "pages 1 b"), "pages 1 b"),
        ];
        var unit = new WorkUnit(default, files, PageRange.FromPages(1, 4), PagesAreFiles: true);
        using var processor = new IsolatedProcessor(PoisonJob.Worker, PoisonJob.Description);

        var outcome = await processor.RunAsync(unit, Short, Stop);

        var findings = FindingsCodec.Read(outcome.Payload.Span);
        Assert.Equal(OutcomeKind.Partial, outcome.Kind);
        Assert.Equal([1, 2, 3, 4], findings.Pages.Select(page => page.Number));
        Assert.Equal(
            [Detection.ReadStatus.Checked, Detection.ReadStatus.Unchecked, Detection.ReadStatus.Unchecked, Detection.ReadStatus.Checked],
            findings.Pages.Select(page => page.Status));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<List<JobDocument>> RunAsync(int slots)
    {
        var job = Directory.CreateTempSubdirectory("job-").FullName;
        try
        {
            await using var ledger = SqliteLedger.Begin(job, PoisonJob.Description);
            using var processor = new IsolatedProcessor(PoisonJob.Worker, PoisonJob.Description, new() { Slots = slots });
            await BatchJob.RunAsync(
                new Intake(ledger), new FolderSource(_folder), ledger, processor, new() { Slots = slots, Budget = Short }, Stop);

            return await Fixture.DocumentsOf(ledger);
        }
        finally
        {
            Directory.Delete(job, recursive: true);
        }
    }

    private static WorkUnit Unit(string path, string text) => new(default, [File(path, text)], PageRange.First50);

    private static DocumentFile File(string path, string text) => new(
        path, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);

        return path;
    }
}
