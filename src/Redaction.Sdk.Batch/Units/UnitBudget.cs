using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Batch;

/// <summary>What a unit may take.</summary>
/// <param name="Limits">The limits on time, silence, memory and output of the process that does the work.</param>
public sealed record UnitBudget(WorkerLimits Limits)
{
    // The scanner keeps its own time, and gives up a page with what it has: the process is killed only if it does not.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Gets the budget of the default pipeline.</summary>
    public static UnitBudget Default { get; } = For(new());

    /// <summary>Gives the units of a pipeline enough to get by.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <returns>
    /// A sign of life within <see cref="ScanPipeline.TimeBudget"/> and 30 seconds, an hour in all, and the default limits
    /// on memory and output.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="pipeline"/> is <see langword="null"/>.</exception>
    public static UnitBudget For(ScanPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);

        return new(new WorkerLimits { Silence = pipeline.TimeBudget + Grace, Time = Longest });
    }
}
