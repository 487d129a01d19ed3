namespace Redaction.Sdk.Detection;

/// <summary>The range in which a figure lies with a confidence of 95 %.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end, at least <paramref name="Lower"/>.</param>
public readonly record struct ConfidenceInterval(double Lower, double Upper)
{
    private const double Tail = 0.025;

    /// <summary>Takes the middle 95 % of what resampling gave.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <returns>
    /// The percentiles 2.5 and 97.5, with linear interpolation between neighbours; <see langword="null"/> for none.
    /// </returns>
    internal static ConfidenceInterval? OfPercentiles(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];

        return sorted.Length == 0 ? null : new(Quantile(sorted, Tail), Quantile(sorted, 1 - Tail));
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);

        return double.Lerp(sorted[below], sorted[above], position - below);
    }
}
