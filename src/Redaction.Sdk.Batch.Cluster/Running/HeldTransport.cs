using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Knows which units a worker holds, so that their leases can be renewed.</summary>
/// <remarks>Units that need not be done any more, because somebody else was first, go no further.</remarks>
internal sealed class HeldTransport(IWorkTransport transport, PostgresLedger ledger, TimeSpan lease) : IWorkTransport
{
    private readonly ConcurrentDictionary<UnitId, HeldLease> _held = [];

    public int InFlight => transport.InFlight;

    public ValueTask PublishAsync(IReadOnlyList<WorkUnit> units, CancellationToken cancellationToken = default) =>
        transport.PublishAsync(units, cancellationToken);

    public void Complete() => transport.Complete();

    public async IAsyncEnumerable<ILease> LeaseAsync(
        int prefetch, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var brought in transport.LeaseAsync(prefetch, cancellationToken).ConfigureAwait(false))
        {
            var held = new HeldLease(this, brought);
            if (!_held.TryAdd(brought.Unit.Id, held) || await HasOutcomeAsync(held, cancellationToken).ConfigureAwait(false))
            {
                await brought.AckAsync().ConfigureAwait(false);
            }
            else
            {
                yield return held;
            }
        }
    }

    /// <summary>Renews the leases of all units that are held.</summary>
    public Task RenewAsync(CancellationToken cancellationToken) =>
        _held.IsEmpty ? Task.CompletedTask : ledger.RenewAsync([.. _held.Keys], lease, cancellationToken);

    private async Task<bool> HasOutcomeAsync(HeldLease held, CancellationToken cancellationToken)
    {
        try
        {
            ClusterTelemetry.AddLeases(1);
            if (await ledger.RenewAsync([held.Unit.Id], lease, cancellationToken).ConfigureAwait(false) > 0)
            {
                return false;
            }

            Forget(held);

            return true;
        }
        catch
        {
            await held.ReturnAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void Forget(HeldLease held)
    {
        if (_held.TryRemove(new(held.Unit.Id, held)))
        {
            ClusterTelemetry.AddLeases(-1);
        }
    }

    private sealed class HeldLease(HeldTransport transport, ILease brought) : ILease
    {
        public WorkUnit Unit => brought.Unit;

        public ValueTask AckAsync()
        {
            transport.Forget(this);

            return brought.AckAsync();
        }

        public ValueTask ReturnAsync()
        {
            transport.Forget(this);

            return brought.ReturnAsync();
        }
    }
}
