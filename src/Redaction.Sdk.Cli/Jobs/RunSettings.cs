using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>What a user of <c>redaction batch run</c> asked for.</summary>
internal sealed record RunSettings
{
    public required string Collection { get; init; }

    public required string Job { get; init; }

    /// <summary>Gets the folder to unpack archives into; <see langword="null"/> to look into none.</summary>
    public string? Unpack { get; init; }

    public required ScanPipeline Pipeline { get; init; }

    public required Shard Shard { get; init; }

    public required int Workers { get; init; }

    public required int MemoryMebibytes { get; init; }

    public string? PasswordFile { get; init; }

    public UnitBudget Budget => BudgetOf(Pipeline, MemoryMebibytes);

    /// <summary>Gives what a unit may take, with a limit of memory that a user chose.</summary>
    public static UnitBudget BudgetOf(ScanPipeline pipeline, int memoryMebibytes) =>
        new(UnitBudget.For(pipeline).Limits with { MemoryBytes = (long)memoryMebibytes << 20 });
}
