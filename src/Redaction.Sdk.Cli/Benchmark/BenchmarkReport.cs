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

    /// <summary>Gets what the rules did on all processors, to compare a model with; it is never recommended.</summary>
    /// <value><see langword="null"/> where the rules themselves are what is measured.</value>
    public required SettingResult? Reference { get; init; }

    /// <summary>
    /// Gets the setting with the most pages a second of those that are accurate enough; of equals the one whose 95th
    /// percentile is least, then the one with the least threads.
    /// </summary>
    public SettingResult? Recommended => Results.Where(static result => result.IsAdmissible)
        .MaxBy(static result => (
            result.Figures!.PagesPerSecond,
            -result.Figures.Percentile95,
            -result.Setting.Threads * result.Setting.Parallelism,
            -result.Setting.Batch));
}
