namespace Redaction.Sdk.Training.Torch;

/// <summary>The mean and the variance of each output of a unit.</summary>
/// <param name="Means">One for each output.</param>
/// <param name="Variances">One for each output.</param>
internal sealed record UnitMoments(double[] Means, double[] Variances)
{
    /// <summary>Brings those of several pictures of one size together.</summary>
    public static UnitMoments Of(IReadOnlyList<UnitMoments> pictures)
    {
        double[] means = [.. pictures[0].Means.Select((_, i) => pictures.Average(one => one.Means[i]))];

        return new(
            means,
            [.. means.Select((mean, i) => pictures.Average(one => one.Variances[i] + Math.Pow(one.Means[i] - mean, 2)))]);
    }
}
