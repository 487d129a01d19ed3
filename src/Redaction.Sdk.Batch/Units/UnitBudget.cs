using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Batch;

/// <summary>What a unit may take.</summary>
/// <param name="Limits">The limits on time, silence, memory and output of the process that does the work.</param>
public sealed record UnitBudget(WorkerLimits Limits)
{
    /// <summary>Gets the budget with the default limits.</summary>
    public static UnitBudget Default { get; } = new(new WorkerLimits());
}
