namespace Redaction.Sdk.Batch;

/// <summary>Takes units from where they are claimed to where they are worked on. It is a hint, the ledger the truth.</summary>
/// <remarks>Safe for any number of threads. It may lose units and deliver them twice.</remarks>
public interface IWorkTransport
{
    /// <summary>Gets how many units were published and not acknowledged, as far as the transport knows.</summary>
    int InFlight { get; }

    /// <summary>Sends units on their way; waits while there is no room.</summary>
    /// <param name="units">The units.</param>
    /// <param name="cancellationToken">Stops the sending; some of the units may be on their way.</param>
    /// <returns>A task that completes when the transport has them.</returns>
    ValueTask PublishAsync(IReadOnlyList<WorkUnit> units, CancellationToken cancellationToken = default);

    /// <summary>Says that no unit will follow.</summary>
    void Complete();

    /// <summary>Receives units, each when it is asked for.</summary>
    /// <param name="prefetch">How many units this caller may hold without having acknowledged them.</param>
    /// <param name="cancellationToken">Stops the receiving.</param>
    /// <returns>The units; the stream ends when no unit will follow.</returns>
    IAsyncEnumerable<ILease> LeaseAsync(int prefetch, CancellationToken cancellationToken = default);
}
