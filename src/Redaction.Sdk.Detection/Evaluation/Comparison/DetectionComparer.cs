namespace Redaction.Sdk.Detection;

/// <summary>Tells which of two detectors does better on the same pages, and whether chance would explain it.</summary>
/// <remarks>
/// <para>
/// The test is paired: both detectors saw the same documents, so what is common to both (a hard document is hard for
/// either) does not blur the difference. The p-value is that of a permutation test (approximate randomization: Noreen,
/// Computer-Intensive Methods for Testing Hypotheses, 1989; Yeh, More accurate tests for the statistical significance
/// of result differences, COLING 2000): the detectors change places on each document by the toss of a coin, and it
/// counts how often the difference is then at least as large. The interval is that of a paired bootstrap (Efron and
/// Tibshirani, 1993): both detectors are measured on the same drawn documents.
/// </para>
/// <para>Documents change places and are drawn as a whole, because the pages of a document are alike.</para>
/// </remarks>
public static class DetectionComparer
{
    /// <summary>Compares two detectors.</summary>
    /// <param name="baseline">The pages, with what the detector in use found.</param>
    /// <param name="candidate">The same pages in the same order, with what the other detector found.</param>
    /// <param name="options">
    /// Chooses which detections count and how often documents are drawn; without draws there is no p-value.
    /// </param>
    /// <returns>The figures of both and the differences, in all and for each style.</returns>
    /// <exception cref="ArgumentNullException">A list of pages is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The pages differ in number, document or ground truth.</exception>
    public static ComparisonResult Compare(
        IReadOnlyList<EvaluatedPage> baseline,
        IReadOnlyList<EvaluatedPage> candidate,
        EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        if (baseline.Count != candidate.Count || !baseline.Zip(candidate).All(static p => AreAlike(p.First, p.Second)))
        {
            throw new ArgumentException("Both detectors must have been given the same pages.", nameof(candidate));
        }

        options ??= new();
        var first = DetectionEvaluator.Match(baseline, options);
        var second = DetectionEvaluator.Match(candidate, options);

        return new()
        {
            All = new PairedFigures(first, second).Compare(options),
            Styles = [.. first.SelectMany(static page => page.Styles).Distinct().Order()
                .Select(style => CompareStyle(first, second, style, options))],
        };
    }

    private static StyleComparison CompareStyle(
        PageMatch[] baseline, PageMatch[] candidate, RedactionStyle style, EvaluationOptions options)
    {
        var (first, second) =
            (DetectionEvaluator.OfStyle(baseline, style), DetectionEvaluator.OfStyle(candidate, style));

        return new(style, new PairedFigures(first, second).Compare(options));
    }

    private static bool AreAlike(EvaluatedPage baseline, EvaluatedPage candidate) =>
        baseline.Document == candidate.Document && baseline.GroundTruth.SequenceEqual(candidate.GroundTruth);
}
