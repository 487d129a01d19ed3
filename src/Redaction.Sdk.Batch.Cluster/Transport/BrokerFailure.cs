using RabbitMQ.Client.Exceptions;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Tells a broker that is away from everything else that fails.</summary>
internal static class BrokerFailure
{
    /// <summary>Tells whether an operation may succeed on a new connection.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="cancellationToken">What the caller may have cancelled himself.</param>
    public static bool IsLoss(Exception failure, CancellationToken cancellationToken = default) => failure switch
    {
        // The client cancels what waits for a broker that does not answer.
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => failure is BrokerUnreachableException or OperationInterruptedException or IOException or TimeoutException
            or ObjectDisposedException,
    };
}
