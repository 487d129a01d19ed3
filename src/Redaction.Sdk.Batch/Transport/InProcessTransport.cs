using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Redaction.Sdk.Batch;

/// <summary>Takes units from one thread to another, a bounded number of them at a time.</summary>
public sealed class InProcessTransport : IWorkTransport
{
    private readonly Channel<WorkUnit> _units;
    private int _inFlight;

    /// <summary>Initializes a new instance of the <see cref="InProcessTransport"/> class.</summary>
    /// <param name="capacity">How many units wait at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public InProcessTransport(int capacity = BatchOptions.DefaultWindow) =>
        _units = Channel.CreateBounded<WorkUnit>(new BoundedChannelOptions(capacity) { SingleWriter = true });

    /// <inheritdoc/>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <inheritdoc/>
    public async ValueTask PublishAsync(IReadOnlyList<WorkUnit> units, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(units);

        foreach (var unit in units)
        {
            await _units.Writer.WriteAsync(unit, cancellationToken).ConfigureAwait(false);
            Interlocked.Increment(ref _inFlight);
        }
    }

    /// <inheritdoc/>
    public void Complete() => _units.Writer.TryComplete();

    /// <inheritdoc/>
    /// <remarks>Units are handed out one at a time, so there is nothing to fetch ahead.</remarks>
    public async IAsyncEnumerable<ILease> LeaseAsync(
        int prefetch, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var unit in _units.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return new Lease(this, unit);
        }
    }

    private sealed class Lease(InProcessTransport transport, WorkUnit unit) : ILease
    {
        public WorkUnit Unit => unit;

        public ValueTask AckAsync()
        {
            Interlocked.Decrement(ref transport._inFlight);

            return ValueTask.CompletedTask;
        }

        /// <summary>Forgets the unit; the ledger still has it.</summary>
        public ValueTask ReturnAsync() => AckAsync();
    }
}
