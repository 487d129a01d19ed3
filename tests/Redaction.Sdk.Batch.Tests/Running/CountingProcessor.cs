using System.Collections.Concurrent;
using Redaction.Sdk.Batch.Tests.Ledger;

namespace Redaction.Sdk.Batch.Tests.Running;

/// <summary>Says that every document has a page, and remembers which it saw.</summary>
internal sealed class CountingProcessor : IUnitProcessor
{
    private readonly ConcurrentQueue<UnitId> _seen = [];
    private int _count;

    public IReadOnlyCollection<UnitId> Seen => _seen;

    /// <summary>Gets what is done after each unit; it is told how many there were.</summary>
    public Action<int> After { get; init; } = static _ => { };

    public Task<UnitOutcome> RunAsync(WorkUnit unit, UnitBudget budget, CancellationToken cancellationToken = default)
    {
        After(Interlocked.Increment(ref _count));
        _seen.Enqueue(unit.Id);

        return Task.FromResult(Fixture.Done(unit, 1));
    }
}
