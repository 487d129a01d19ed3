using System.Runtime.CompilerServices;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Takes units from feeders to workers on other machines, through a quorum queue of a RabbitMQ broker.</summary>
/// <remarks>
/// Safe for any number of threads. A unit is sent when the broker has confirmed that it keeps it. What is lost with a
/// connection is opened again for ten minutes; units that were on their way may come twice.
/// </remarks>
public sealed class RabbitMqTransport : IWorkTransport, IAsyncDisposable
{
    private static readonly TimeSpan FullPause = TimeSpan.FromMilliseconds(50);

    private readonly JobQueue _queue;
    private readonly BrokerChannel _sending, _receiving;
    private readonly CancellationTokenSource _complete = new();
    private int _depth;

    private RabbitMqTransport(IConnectionFactory factory, JobQueue queue)
    {
        _queue = queue;
        _sending = new(factory, queue, new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        _receiving = new(factory, queue, new(publisherConfirmationsEnabled: false, publisherConfirmationTrackingEnabled: false));
    }

    /// <summary>Gets how many units wait in the queue, as the broker said when units were last published.</summary>
    /// <value>Units that workers hold are not among them: those the ledger counts.</value>
    public int InFlight => Volatile.Read(ref _depth);

    /// <summary>Connects to a broker.</summary>
    /// <param name="address">Where the broker is: <c>amqp://[USER@]HOST[:PORT][/VHOST]</c>, or <c>amqps</c> for TLS.</param>
    /// <param name="password">The password of the user; the one of RabbitMQ's own guest by default.</param>
    /// <param name="ledger">The ledger of the job, which has a queue of its own, as long as the job's window.</param>
    /// <param name="cancellationToken">Stops the connecting.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="JobException">The address is wrong, or the broker cannot be used.</exception>
    public static async Task<RabbitMqTransport> ConnectAsync(
        string address, string? password, PostgresLedger ledger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(ledger);

        var factory = RabbitMqAddress.Parse(address, password);
        var queue = new JobQueue(ledger.JobId, ledger.Window);
        try
        {
            // Once here, so that what is wrong is known before anything begins.
            var connection = await factory.CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var owned = connection.ConfigureAwait(false);
            var channel = await connection.CreateChannelAsync(null, cancellationToken).ConfigureAwait(false);
            await using var open = channel.ConfigureAwait(false);

            return new(factory, queue) { _depth = await queue.DeclareAsync(channel, cancellationToken).ConfigureAwait(false) };
        }
        catch (Exception e) when (BrokerFailure.IsLoss(e, cancellationToken))
        {
            throw new JobException($"The broker of the job cannot be used: {e.GetBaseException().Message}", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask PublishAsync(IReadOnlyList<WorkUnit> units, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(units);

        while (true)
        {
            var channel = await _sending.OpenAsync(cancellationToken).ConfigureAwait(false);
            var room = await MeasureAsync(channel, cancellationToken).ConfigureAwait(false);
            if (units.Count == 0)
            {
                return;
            }

            units = await SendAsync(channel, units, room, cancellationToken).ConfigureAwait(false);
            if (units.Count > 0)
            {
                await Task.Delay(FullPause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public void Complete() => _complete.Cancel();

    /// <inheritdoc/>
    /// <exception cref="JobException">The broker was away for long.</exception>
    public async IAsyncEnumerable<ILease> LeaseAsync(
        int prefetch, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _complete.Token);
        while (await TryReceiveAsync(prefetch, stop.Token, cancellationToken).ConfigureAwait(false) is { } deliveries)
        {
            try
            {
                while (await TryWaitAsync(deliveries, stop.Token, cancellationToken).ConfigureAwait(false))
                {
                    if (deliveries.TryTake(out var lease))
                    {
                        yield return lease;
                    }
                }
            }
            finally
            {
                await deliveries.StopAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Deletes the queue: the job is over.</summary>
    /// <param name="cancellationToken">Stops the deleting.</param>
    /// <returns>A task that completes when the queue is gone, or the broker is.</returns>
    public async Task DeleteQueueAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var channel = await _sending.OpenAsync(cancellationToken).ConfigureAwait(false);
            await channel.QueueDeleteAsync(_queue.Name, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (BrokerFailure.IsLoss(e, cancellationToken))
        {
            // What is left of the queue does no harm.
        }
    }

    /// <summary>Closes the connections; the broker takes back what was not acknowledged.</summary>
    /// <returns>A task that completes when they are closed.</returns>
    public async ValueTask DisposeAsync()
    {
        await _sending.DisposeAsync().ConfigureAwait(false);
        await _receiving.DisposeAsync().ConfigureAwait(false);
        _complete.Dispose();
    }

    /// <summary>Sends units, as many of them as there is room for.</summary>
    /// <returns>Those that have yet to be sent.</returns>
    private async Task<IReadOnlyList<WorkUnit>> SendAsync(
        IChannel channel, IReadOnlyList<WorkUnit> units, int room, CancellationToken cancellationToken)
    {
        Task<bool>[] sent = [.. units.Take(room).Select(unit => TrySendAsync(channel, unit, cancellationToken))];
        await Task.WhenAll(sent).ConfigureAwait(false);

        return [.. units.Where((_, i) => i >= sent.Length || !sent[i].Result)];
    }

    /// <summary>Sends a unit.</summary>
    /// <returns>
    /// <see langword="false"/> if it has to be sent again: the connection or the queue was lost, or others filled it.
    /// </returns>
    private async Task<bool> TrySendAsync(IChannel channel, WorkUnit unit, CancellationToken cancellationToken)
    {
        try
        {
            await channel.BasicPublishAsync(
                string.Empty,
                _queue.Name,
                mandatory: true,
                new BasicProperties { Persistent = true, ContentType = "application/json" },
                UnitMessage.Write(unit),
                cancellationToken).ConfigureAwait(false);

            return true;
        }
        catch (Exception e) when (e is PublishException || BrokerFailure.IsLoss(e, cancellationToken))
        {
            return false;
        }
    }

    /// <summary>Asks how many units wait. This makes the queue again if somebody deleted it.</summary>
    /// <returns>The number of units for which there is room; none when the broker is away.</returns>
    private async Task<int> MeasureAsync(IChannel channel, CancellationToken cancellationToken)
    {
        try
        {
            var depth = await _queue.DeclareAsync(channel, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _depth, depth);
            ClusterTelemetry.TellQueueDepth(depth);

            return Math.Max(0, _queue.Window - depth);
        }
        catch (Exception e) when (BrokerFailure.IsLoss(e, cancellationToken))
        {
            // The next attempt opens the channel again.
            return 0;
        }
    }

    /// <summary>Begins to receive, again and again.</summary>
    /// <returns><see langword="null"/> if no unit will follow.</returns>
    private async Task<Deliveries?> TryReceiveAsync(int prefetch, CancellationToken stop, CancellationToken cancellationToken)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var channel = await _receiving.OpenAsync(stop).ConfigureAwait(false);

                return await Deliveries.StartAsync(channel, _queue.Name, prefetch, stop).ConfigureAwait(false);
            }
            catch (Exception e) when (stop.IsCancellationRequested || BrokerFailure.IsLoss(e, stop))
            {
                // The channel is opened again, or nobody waits any more.
            }
        }

        cancellationToken.ThrowIfCancellationRequested();

        return null;
    }

    /// <summary>Waits for a unit.</summary>
    /// <returns><see langword="false"/> if these deliveries are over.</returns>
    private static async Task<bool> TryWaitAsync(
        Deliveries deliveries, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            return await deliveries.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();

            return false;
        }
    }
}
