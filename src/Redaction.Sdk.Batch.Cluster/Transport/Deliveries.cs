using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using RabbitMQ.Client;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>The units that the broker brings to one caller, until the channel or the queue is lost.</summary>
internal sealed class Deliveries(IChannel channel) : AsyncDefaultBasicConsumer(channel)
{
    // The broker brings no more than was asked for.
    private readonly Channel<ILease> _units = System.Threading.Channels.Channel.CreateUnbounded<ILease>();

    /// <summary>Begins to receive.</summary>
    public static async Task<Deliveries> StartAsync(
        IChannel channel, string queue, int prefetch, CancellationToken cancellationToken)
    {
        var deliveries = new Deliveries(channel);
        await channel.BasicQosAsync(0, checked((ushort)prefetch), global: false, cancellationToken).ConfigureAwait(false);
        await channel.BasicConsumeAsync(queue, autoAck: false, deliveries, cancellationToken).ConfigureAwait(false);

        return deliveries;
    }

    /// <summary>Waits for a unit.</summary>
    /// <returns><see langword="false"/> if none will come any more.</returns>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _units.Reader.WaitToReadAsync(cancellationToken);

    public bool TryTake([NotNullWhen(true)] out ILease? lease) => _units.Reader.TryRead(out lease);

    public override async Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default)
    {
        if (UnitMessage.Read(body.Span) is not { } unit)
        {
            // Nobody's unit: what waits for an outcome is in the ledger.
            await Channel.BasicRejectAsync(deliveryTag, requeue: false, cancellationToken).ConfigureAwait(false);
            return;
        }

        var lease = new BrokerLease(Channel, deliveryTag, unit);
        if (!_units.Writer.TryWrite(lease))
        {
            await lease.ReturnAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Stops the receiving, and gives back what nobody took.</summary>
    public async Task StopAsync()
    {
        try
        {
            if (Channel.IsOpen)
            {
                foreach (var tag in ConsumerTags)
                {
                    await Channel.BasicCancelAsync(tag).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (BrokerFailure.IsLoss(e))
        {
            // The broker has taken everything back already.
        }

        _units.Writer.TryComplete();
        while (_units.Reader.TryRead(out var lease))
        {
            await lease.ReturnAsync().ConfigureAwait(false);
        }
    }

    protected override async Task OnCancelAsync(string[] consumerTags, CancellationToken cancellationToken = default)
    {
        await base.OnCancelAsync(consumerTags, cancellationToken).ConfigureAwait(false);
        _units.Writer.TryComplete();
    }
}
