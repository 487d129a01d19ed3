using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Training.Validation;

/// <summary>Tells which real pages to look at more often: those that the model gets wrong.</summary>
internal static class HardPages
{
    private const double Confidence = 0.3;
    private const int MostErrors = 6;

    /// <summary>Weighs pages.</summary>
    /// <param name="pages">What there is and what was found on each.</param>
    /// <returns>One, and one more for each miss and each false box up to a bound, for each page in order.</returns>
    public static IReadOnlyList<double> Weigh(IEnumerable<EvaluatedPage> pages) =>
        [.. pages.Select(static page => 1.0 + Math.Min(Errors(page), MostErrors))];

    private static int Errors(EvaluatedPage page)
    {
        var all = ModelScorer.Score([page], Confidence).All;

        return all.Boxes + all.Detections - (2 * all.Matches);
    }
}
