namespace Redaction.Sdk.Isolation.Tests;

public sealed class StartTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task RunAsync_ProgramThatIsMissing_SaysThatItDidNotStart()
    {
        using var pool = new WorkerPool(new("there-is-no-such-program", []));

        await AssertNotStarted(pool, "there is no such program");
    }

    [Fact]
    public async Task RunAsync_AssemblyThatIsMissing_SaysThatItDidNotStart()
    {
        using var pool = new WorkerPool(WorkerCommand.ForAssembly("There.Is.No.Such.Assembly"));

        Assert.Equal(WorkerFailure.NotStarted, (await pool.Run("echo")).Failure);
    }

    [Fact]
    public async Task RunAsync_ProgramThatEndsAtOnce_SaysItsExitCode()
    {
        using var pool = Workers.Pool(Long, "quit");

        await AssertNotStarted(pool, "exit code 3");
    }

    [Fact]
    public async Task RunAsync_ProgramThatWritesSomethingElse_SaysThatItIsNoWorker()
    {
        using var pool = Workers.Pool(Long, "garbage");

        await AssertNotStarted(pool, "it is no worker");
    }

    [Fact]
    public async Task RunAsync_ProgramThatNeverAnswers_GivesUpAfterTheStartTime()
    {
        using var pool = Workers.Pool(TimeSpan.FromMilliseconds(300), "mute");

        await AssertNotStarted(pool, "not ready within 00:00:00.3000000");
    }

    [Fact]
    public async Task RunAsync_AnyWorker_SeesNoSecretsInItsEnvironment()
    {
        Environment.SetEnvironmentVariable("SOME_API_TOKEN", "secret");
        using var pool = Workers.Pool();

        var names = (await pool.Run("environment")).Text().Split('\n');

        Assert.DoesNotContain("SOME_API_TOKEN", names);
        Assert.Contains("PATH", names, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void ForThisApplication_Arguments_FollowTheProgram()
    {
        var command = WorkerCommand.ForThisApplication("--be-a-worker");

        Assert.Equal(Environment.ProcessPath, command.FileName);
        Assert.Equal("--be-a-worker", command.Arguments[^1]);
    }

    private static async Task AssertNotStarted(WorkerPool pool, string detail)
    {
        var outcome = await pool.Run("echo");

        Assert.Equal((WorkerFailure.NotStarted, ProblemCode.WorkerCrashed), (outcome.Failure, outcome.Code));
        Assert.Equal(detail, outcome.Detail);
    }
}
