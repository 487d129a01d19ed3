namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>What came of all settings.</summary>
internal sealed record BenchmarkReport
{
    public required DetectorIdentity Detector { get; init; }

    public required int Processors { get; init; }

    public required double Floor { get; init; }

    public required IReadOnlyList<MissingProvider> Missing { get; init; }

    /// <summary>Gets the results, in the order in which they were measured.</summary>
    public required IReadOnlyList<SettingResult> Results { get; init; }

    /// <summary>Gets the fastest setting that is accurate enough, of equals the one with the least threads.</summary>
    public SettingResult? Recommended => Results.Where(static result => result.IsAdmissible)
        .MaxBy(static result => (
            result.Figures!.PagesPerSecond,
            -result.Setting.Threads * result.Setting.Parallelism,
            -result.Setting.Batch));
}
