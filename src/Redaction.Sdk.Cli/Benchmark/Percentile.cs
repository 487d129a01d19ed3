namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Percentiles by the nearest rank.</summary>
internal static class Percentile
{
    /// <summary>Finds the least value that is not exceeded by a share of all.</summary>
    /// <param name="sorted">The values, ascending; at least one.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    public static double Of(IReadOnlyList<double> sorted, double share) =>
        sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
