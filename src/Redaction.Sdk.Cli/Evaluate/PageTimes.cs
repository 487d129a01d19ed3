namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>How long the detector took for a page, in milliseconds.</summary>
internal sealed record PageTimes(double Median, double Mean)
{
    /// <summary>Sums up the times of some pages; <see langword="null"/> for none.</summary>
    public static PageTimes? Of(IReadOnlyCollection<TimeSpan> times)
    {
        double[] sorted = [.. times.Select(static t => t.TotalMilliseconds).Order()];

        return sorted.Length == 0
            ? null
            : new((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted.Average());
    }
}
