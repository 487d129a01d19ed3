namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>How fast and how right a setting was.</summary>
internal sealed record SettingFigures
{
    /// <summary>Gets the number of pages in the time measured.</summary>
    public required int Pages { get; init; }

    public required double PagesPerSecond { get; init; }

    /// <summary>Gets the milliseconds that half of the pages took at most, from the call to the result.</summary>
    public required double Median { get; init; }

    /// <summary>Gets the milliseconds that 95 of 100 pages took at most.</summary>
    public required double Percentile95 { get; init; }

    /// <summary>Gets the milliseconds that 99 of 100 pages took at most.</summary>
    public required double Percentile99 { get; init; }

    /// <summary>Gets the most memory that the process held meanwhile, in MiB.</summary>
    public required double Memory { get; init; }

    /// <summary>Gets the KiB that were allocated for a page, the measurement itself included.</summary>
    public required double Allocated { get; init; }

    /// <summary>Gets the milliseconds from nothing to the result of the first page.</summary>
    public required double ColdStart { get; init; }

    /// <summary>Gets the F1 on the pages seen.</summary>
    /// <value><see langword="null"/> where there was nothing to find and nothing was found.</value>
    public required double? F1 { get; init; }
}
