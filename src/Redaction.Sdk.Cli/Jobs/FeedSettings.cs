using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>What a user of <c>redaction batch feed</c> asked for.</summary>
internal sealed record FeedSettings
{
    public required string Collection { get; init; }

    /// <summary>Gets the folder to unpack archives into; <see langword="null"/> to look into none.</summary>
    public string? Unpack { get; init; }

    public required ClusterSettings Cluster { get; init; }

    public required ScanPipeline Pipeline { get; init; }

    public required int Window { get; init; }
}
