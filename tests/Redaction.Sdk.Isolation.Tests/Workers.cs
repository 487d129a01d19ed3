using System.Text;

namespace Redaction.Sdk.Isolation.Tests;

/// <summary>Pools whose workers are the program of poisonous jobs.</summary>
internal static class Workers
{
    public static readonly WorkerCommand Command = WorkerCommand.ForAssembly("PoisonWorker");

    /// <summary>Times that no sound job reaches, also on a machine that is busy with other tests.</summary>
    public static readonly WorkerLimits Limits = new()
    {
        Time = TimeSpan.FromMinutes(2),
        Silence = TimeSpan.FromMinutes(2),
    };

    public static WorkerPool Pool(int slots = 1, int requestsPerWorker = 1000) => new(
        Command,
        new() { Slots = slots, RequestsPerWorker = requestsPerWorker, StartTime = TimeSpan.FromMinutes(2) });

    /// <summary>Makes a pool of programs that are no workers, or only pretend to be.</summary>
    public static WorkerPool Pool(TimeSpan startTime, params string[] arguments) => new(
        Command with { Arguments = [.. Command.Arguments, .. arguments] },
        new() { Slots = 1, StartTime = startTime });

    public static Task<WorkerOutcome> Run(this WorkerPool pool, string job, WorkerLimits? limits = null, string request = "") =>
        pool.RunAsync(
            job, Encoding.UTF8.GetBytes(request), limits ?? Limits, TestContext.Current.CancellationToken);

    public static string Text(this WorkerOutcome outcome)
    {
        Assert.Null(outcome.Failure);

        return Encoding.UTF8.GetString(outcome.Result.Span);
    }
}
