using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>What a user of <c>redaction batch run</c> asked for.</summary>
internal sealed record RunSettings
{
    public required string Collection { get; init; }

    public required string Job { get; init; }

    public required ScanPipeline Pipeline { get; init; }

    public required Shard Shard { get; init; }

    public required int Workers { get; init; }

    public required int MemoryMebibytes { get; init; }

    public string? PasswordFile { get; init; }

    public UnitBudget Budget
    {
        get
        {
            var limits = UnitBudget.For(Pipeline).Limits;

            return new(limits with { MemoryBytes = (long)MemoryMebibytes << 20 });
        }
    }
}
