using RabbitMQ.Client;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>The queue of a job: on the disks of the broker's nodes, and never longer than its window.</summary>
internal sealed class JobQueue(string jobId, int window)
{
    private readonly Dictionary<string, object?> _arguments = new()
    {
        ["x-queue-type"] = "quorum",
        ["x-max-length"] = window,
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>Gets how many units may wait at most.</summary>
    public int Window => window;

    public string Name { get; } = $"redaction.{jobId}";

    /// <summary>Makes the queue if there is none.</summary>
    /// <returns>The number of units that wait in it.</returns>
    public async Task<int> DeclareAsync(IChannel channel, CancellationToken cancellationToken)
    {
        var found = await channel.QueueDeclareAsync(
            Name, durable: true, exclusive: false, autoDelete: false, _arguments, cancellationToken: cancellationToken)
            .ConfigureAwait(false);

        return (int)found.MessageCount;
    }
}
