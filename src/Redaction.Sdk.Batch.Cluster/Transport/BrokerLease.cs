using RabbitMQ.Client;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>A unit that the broker brought. When the way back is lost, the broker takes the unit back by itself.</summary>
internal sealed class BrokerLease(IChannel channel, ulong tag, WorkUnit unit) : ILease
{
    public WorkUnit Unit => unit;

    public ValueTask AckAsync() => TryAsync(() => channel.BasicAckAsync(tag, multiple: false));

    public ValueTask ReturnAsync() => TryAsync(() => channel.BasicNackAsync(tag, multiple: false, requeue: true));

    private static async ValueTask TryAsync(Func<ValueTask> say)
    {
        try
        {
            await say().ConfigureAwait(false);
        }
        catch (Exception e) when (BrokerFailure.IsLoss(e))
        {
            // It is brought again to somebody, and the ledger knows what became of it.
        }
    }
}
