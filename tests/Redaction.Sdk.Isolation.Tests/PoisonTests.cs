using System.Diagnostics;

namespace Redaction.Sdk.Isolation.Tests;

public sealed class PoisonTests
{
    private static readonly WorkerLimits ShortTime = Workers.Limits with { Time = TimeSpan.FromSeconds(1) };
    private static readonly WorkerLimits ShortSilence = Workers.Limits with { Silence = TimeSpan.FromMilliseconds(500) };
    private static readonly WorkerLimits SmallOutput = Workers.Limits with { OutputBytes = 1 << 20 };
    private static readonly WorkerLimits SmallMemory = Workers.Limits with { MemoryBytes = 256 << 20 };

    public static TheoryData<string, WorkerFailure, ProblemCode> Poisons { get; } = new()
    {
        { "loop", WorkerFailure.TimedOut, ProblemCode.TimedOut },
        { "sleep", WorkerFailure.Silent, ProblemCode.TimedOut },
        { "memory", WorkerFailure.MemoryExceeded, ProblemCode.LimitExceeded },
        { "no memory", WorkerFailure.MemoryExceeded, ProblemCode.LimitExceeded },
        { "output", WorkerFailure.OutputExceeded, ProblemCode.LimitExceeded },
        { "overflow", WorkerFailure.Crashed, ProblemCode.WorkerCrashed },
        { "abort", WorkerFailure.Crashed, ProblemCode.WorkerCrashed },
        { "fault", WorkerFailure.Crashed, ProblemCode.WorkerCrashed },
        { "exit", WorkerFailure.Exited, ProblemCode.WorkerCrashed },
        { "throw", WorkerFailure.JobFailed, ProblemCode.WorkerCrashed },
        { "no such job", WorkerFailure.JobFailed, ProblemCode.WorkerCrashed },
        { "fork and hang", WorkerFailure.TimedOut, ProblemCode.TimedOut },
        { "fork and exit", WorkerFailure.Exited, ProblemCode.WorkerCrashed },
    };

    [Theory]
    [MemberData(nameof(Poisons))]
    public async Task RunAsync_Poison_FailsWithItsReasonAndLeavesThePoolWell(
        string job, WorkerFailure reason, ProblemCode code)
    {
        using var pool = Workers.Pool();

        var outcome = await pool.Run(job, LimitsOf(job));

        Assert.Equal((reason, code), (outcome.Failure, outcome.Code));
        Assert.True(outcome.Result.IsEmpty);
        Assert.Equal("well", (await pool.Run("echo", request: "well")).Text());
    }

    [Fact]
    public async Task RunAsync_ManyKindsOfPoisonSideBySide_FailWithTheirReasonsAndHarmNobody()
    {
        using var pool = Workers.Pool(slots: 2);
        var poisons = Poisons.Select(row => row.Data).Where(row => row.Item1 is not ("loop" or "fork and hang"));

        var runs = poisons.SelectMany(poison => new[]
        {
            Check(poison.Item1, poison.Item2),
            Check("echo", null),
            Check("echo", null),
        });
        await Task.WhenAll(runs);

        async Task Check(string job, WorkerFailure? reason) =>
            Assert.Equal((job, reason), (job, (await pool.Run(job, LimitsOf(job))).Failure));
    }

    [Fact]
    public async Task RunAsync_ExceptionOfAJob_TellsItsTypeAndNotItsMessage()
    {
        using var pool = Workers.Pool();

        Assert.Equal(nameof(FormatException), (await pool.Run("throw")).Detail);
    }

    [Theory]
    [InlineData("fork and hang")]
    [InlineData("fork and exit")]
    public async Task RunAsync_WorkerThatForks_LeavesNoProcessBehind(string job)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sleep program and no process groups.");
        var before = Sleepers();
        using (var pool = Workers.Pool())
        {
            await pool.Run(job, ShortTime);
        }

        Assert.True(SpinWait.SpinUntil(() => !Sleepers().Except(before).Any(), TimeSpan.FromMinutes(1)));

        static int[] Sleepers() => [.. Process.GetProcessesByName("sleep").Select(process => process.Id)];
    }

    [Theory]
    [InlineData("print")]
    [InlineData("complain")]
    public async Task RunAsync_JobThatPrints_IsNotDisturbed(string job)
    {
        using var pool = Workers.Pool();

        Assert.Equal("well", (await pool.Run(job, request: "well")).Text());
        Assert.Equal("well", (await pool.Run("echo", request: "well")).Text());
    }

    [Fact]
    public async Task RunAsync_JobThatSignalsLife_MayTakeLongerThanTheSilence()
    {
        using var pool = Workers.Pool();

        var outcome = await pool.Run("busy", ShortSilence, "well");

        Assert.Equal("well", outcome.Text());
    }

    [Theory]
    [InlineData("garbage", WorkerFailure.ProtocolBroken)]
    [InlineData("hello again", WorkerFailure.ProtocolBroken)]
    [InlineData("half a frame", WorkerFailure.Exited)]
    [InlineData("a huge frame", WorkerFailure.OutputExceeded)]
    public async Task RunAsync_WorkerThatBreaksTheProtocol_IsFoundOut(string lie, WorkerFailure reason)
    {
        using var pool = Workers.Pool(TimeSpan.FromMinutes(2), "lie", lie);

        Assert.Equal(reason, (await pool.Run("echo")).Failure);
    }

    [Fact]
    public async Task RunAsync_WorkerThatClosesItsOutputAndGoesOn_IsFoundOut()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no shell of that kind.");
        const string Script = """printf 'RSW1\001\0\0\0\0\0\0\0\0\0\0\0'; exec >&-; sleep 600""";
        using var pool = new WorkerPool(new("/bin/sh", ["-c", Script]));

        Assert.Equal(WorkerFailure.ProtocolBroken, (await pool.Run("echo")).Failure);
    }

    private static WorkerLimits LimitsOf(string job) => job switch
    {
        "loop" or "fork and hang" => ShortTime,
        "sleep" => ShortSilence,
        "output" => SmallOutput,
        "memory" => SmallMemory,
        _ => Workers.Limits,
    };
}
