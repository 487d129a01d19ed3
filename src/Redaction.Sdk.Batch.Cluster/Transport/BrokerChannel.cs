using System.Diagnostics;
using RabbitMQ.Client;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>A channel to the broker with a queue at its end. What was lost is opened again.</summary>
/// <param name="factory">Opens connections.</param>
/// <param name="queue">The queue, which is made if there is none.</param>
/// <param name="options">What kind of channel it is.</param>
internal sealed class BrokerChannel(IConnectionFactory factory, JobQueue queue, CreateChannelOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _gate = new(1);
    private IConnection? _connection;
    private IChannel? _channel;

    /// <summary>Gives the channel, opened again if it was lost.</summary>
    /// <exception cref="JobException">The broker was away for long.</exception>
    public async Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _channel is { IsOpen: true } open ? open : await ReopenAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Closes the connection; the broker takes back what was not acknowledged.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private async Task<IChannel> ReopenAsync(CancellationToken cancellationToken)
    {
        var (began, pause) = (Stopwatch.GetTimestamp(), TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                return await TryOpenAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (BrokerFailure.IsLoss(e, cancellationToken))
            {
                ClusterTelemetry.AddReconnect("broker");
                if (Stopwatch.GetElapsedTime(began) > Patience)
                {
                    throw new JobException("The broker of the job was away for 10 minutes.", e);
                }
            }

            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task<IChannel> TryOpenAsync(CancellationToken cancellationToken)
    {
        if (_connection is not { IsOpen: true })
        {
            await CloseAsync().ConfigureAwait(false);
            _connection = await factory.CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
        }

        _channel = await _connection.CreateChannelAsync(options, cancellationToken).ConfigureAwait(false);
        await queue.DeclareAsync(_channel, cancellationToken).ConfigureAwait(false);

        return _channel;
    }

    private async ValueTask CloseAsync()
    {
        if (_connection is { } connection)
        {
            (_connection, _channel) = (null, null);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }
}
