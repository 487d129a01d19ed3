using Redaction.Sdk.Batch;

namespace Redaction.Sdk.BatchLoad;

/// <summary>Does nothing, at once.</summary>
internal sealed class IdleProcessor : IUnitProcessor
{
    public Task<UnitOutcome> RunAsync(WorkUnit unit, UnitBudget budget, CancellationToken cancellationToken = default) =>
        Task.FromResult(new UnitOutcome(unit.Id, OutcomeKind.Done) { DocumentPages = 1 });
}
