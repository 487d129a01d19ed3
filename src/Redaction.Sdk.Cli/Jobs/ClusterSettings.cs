using Redaction.Sdk.Batch.Cluster;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>Where the servers of a job are, and how long they wait for a sign of life.</summary>
internal sealed record ClusterSettings
{
    public required string Database { get; init; }

    public required string Broker { get; init; }

    public string? BrokerPassword { get; init; }

    public required TimeSpan Lease { get; init; }

    public Task<RabbitMqTransport> ConnectAsync(PostgresLedger ledger, CancellationToken cancellationToken) =>
        RabbitMqTransport.ConnectAsync(Broker, BrokerPassword, ledger, cancellationToken);
}
