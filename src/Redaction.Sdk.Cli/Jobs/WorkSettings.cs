namespace Redaction.Sdk.Cli.Jobs;

/// <summary>What a user of <c>redaction batch work</c> asked for.</summary>
internal sealed record WorkSettings
{
    public required ClusterSettings Cluster { get; init; }

    public required int Workers { get; init; }

    public required int MemoryMebibytes { get; init; }

    public string? PasswordFile { get; init; }
}
