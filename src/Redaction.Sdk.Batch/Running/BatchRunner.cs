using System.Threading.Channels;

namespace Redaction.Sdk.Batch;

/// <summary>Has units worked on side by side, keeps their outcomes, and only then lets go of them.</summary>
/// <remarks>The same in one process and on many machines. It never opens a document: the processor does.</remarks>
public sealed class BatchRunner
{
    private readonly IWorkTransport _transport;
    private readonly IUnitProcessor _processor;
    private readonly IJobLedger _ledger;
    private readonly UnitBudget _budget;
    private readonly TimeSpan _drainTime;
    private readonly int _slots, _prefetch, _commitSize;
    private readonly TimeProvider _clock;

    /// <summary>Initializes a new instance of the <see cref="BatchRunner"/> class.</summary>
    /// <param name="transport">Brings units.</param>
    /// <param name="processor">Does the work of each.</param>
    /// <param name="ledger">Keeps the outcomes.</param>
    /// <param name="options">The slots and the limits. They are read once, here.</param>
    /// <param name="clock">Measures time; the system's own by default.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public BatchRunner(
        IWorkTransport transport,
        IUnitProcessor processor,
        IJobLedger ledger,
        BatchOptions? options = null,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(processor);
        ArgumentNullException.ThrowIfNull(ledger);
        options ??= new();

        (_transport, _processor, _ledger) = (transport, processor, ledger);
        (_slots, _prefetch, _commitSize) = (options.Slots, options.Prefetch, options.CommitSize);
        (_budget, _drainTime) = (options.Budget, options.DrainTime);
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Works until no unit will follow.</summary>
    /// <param name="cancellationToken">
    /// Drains: no unit is begun any more, those at work may end within the drain time, and what has ended is kept.
    /// </param>
    /// <returns>A task that completes when every outcome is kept.</returns>
    /// <exception cref="OperationCanceledException">The run was drained before the end.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var ended = Channel.CreateBounded<Ended>(new BoundedChannelOptions(_commitSize * 2) { SingleReader = true });
        using var drain = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var giveUp = new CancellationTokenSource();
        using var late = drain.Token.Register(() => giveUp.CancelAfter(_drainTime));

        var committing = CommitAllAsync(ended.Reader, drain);
        var working = Task.WhenAll(Enumerable.Range(0, _slots)
            .Select(_ => WorkAsync(ended.Writer, drain, giveUp.Token)));
        await working.ContinueWith(
            _ => ended.Writer.TryComplete(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)
            .ConfigureAwait(false);
        await committing.ConfigureAwait(false);
        await working.ConfigureAwait(false);
    }

    /// <summary>The work of one slot.</summary>
    private async Task WorkAsync(ChannelWriter<Ended> ended, CancellationTokenSource drain, CancellationToken giveUp)
    {
        await Task.Yield();
        try
        {
            await foreach (var lease in _transport.LeaseAsync(_prefetch, drain.Token).ConfigureAwait(false))
            {
                if (drain.IsCancellationRequested)
                {
                    await lease.ReturnAsync().ConfigureAwait(false);
                    drain.Token.ThrowIfCancellationRequested();
                }

                var outcome = await RunAsync(lease, giveUp).ConfigureAwait(false);
                await ended.WriteAsync(new(lease, outcome), CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One slot that is broken drains the others: they would break too.
            await drain.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<UnitOutcome> RunAsync(ILease lease, CancellationToken giveUp)
    {
        var started = _clock.GetTimestamp();
        try
        {
            var outcome = await _processor.RunAsync(lease.Unit, _budget, giveUp).ConfigureAwait(false);

            return outcome with { Use = new(_clock.GetElapsedTime(started)) };
        }
        catch
        {
            await lease.ReturnAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Commits what has ended, as much at once as is there, and then acknowledges it.</summary>
    private async Task CommitAllAsync(ChannelReader<Ended> ended, CancellationTokenSource drain)
    {
        var batch = new List<Ended>(_commitSize);
        try
        {
            while (await ended.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (batch.Count < _commitSize && ended.TryRead(out var next))
                {
                    batch.Add(next);
                }

                await _ledger.CommitAsync([.. batch.Select(static one => one.Outcome)], CancellationToken.None)
                    .ConfigureAwait(false);
                foreach (var one in batch)
                {
                    await one.Lease.AckAsync().ConfigureAwait(false);
                }

                batch.Clear();
            }
        }
        catch
        {
            // Nothing more can be kept, so nothing more is begun; what has ended meanwhile is done again some day.
            await drain.CancelAsync().ConfigureAwait(false);
            await foreach (var _ in ended.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
            }

            throw;
        }
    }

    private readonly record struct Ended(ILease Lease, UnitOutcome Outcome);
}
