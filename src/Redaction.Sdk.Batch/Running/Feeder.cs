namespace Redaction.Sdk.Batch;

/// <summary>Keeps a window of units on their way from the ledger to the workers.</summary>
/// <remarks>A unit that is lost on the way is claimed again when its lease has run out.</remarks>
/// <param name="ledger">Says what is to be done.</param>
/// <param name="transport">Takes it to the workers.</param>
/// <param name="options">The window, the lease and the pause. They are read once, here.</param>
/// <param name="clock">Measures time; the system's own by default.</param>
public sealed class Feeder(
    IJobLedger ledger, IWorkTransport transport, BatchOptions? options = null, TimeProvider? clock = null)
{
    private readonly int _window = (options ?? new()).Window;
    private readonly TimeSpan _lease = (options ?? new()).Lease;
    private readonly TimeSpan _pause = (options ?? new()).FeedPause;
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Feeds the workers until every unit of the job has an outcome.</summary>
    /// <param name="cancellationToken">Stops the feeding.</param>
    /// <returns>A task that completes when the job is complete and the workers know.</returns>
    /// <exception cref="OperationCanceledException">The feeding was stopped.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            // Half a window at a time, so that claims are few.
            var room = _window - transport.InFlight;
            var units = room * 2 >= _window
                ? await ledger.ClaimAsync(room, _lease, cancellationToken).ConfigureAwait(false)
                : [];
            await transport.PublishAsync(units, cancellationToken).ConfigureAwait(false);
            if (units.Count > 0 && units.Count == room)
            {
                continue;
            }

            if (units.Count == 0 && await ledger.IsCompleteAsync(cancellationToken).ConfigureAwait(false))
            {
                transport.Complete();
                return;
            }

            await Task.Delay(_pause, _clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
