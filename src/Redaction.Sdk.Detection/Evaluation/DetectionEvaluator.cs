namespace Redaction.Sdk.Detection;

/// <summary>Measures detections against ground truth, as the COCO benchmark defines it.</summary>
/// <remarks>
/// <para>
/// Detections are matched page by page, the strongest first, each with the free box that it covers best;
/// styles play no part in it. Average precision is the mean of the interpolated precision at 101 recalls.
/// </para>
/// <para>
/// No figure depends on the order of pages, boxes or detections. COCO's own program lets that order decide
/// between equal confidences; here they form one step of the curve. Where confidences differ, so does nothing.
/// </para>
/// </remarks>
public static class DetectionEvaluator
{
    /// <summary>Evaluates detections.</summary>
    /// <param name="pages">The pages, in any order.</param>
    /// <param name="options">Chooses which detections count.</param>
    /// <returns>The figures, in all and for each style.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> is <see langword="null"/>.</exception>
    public static EvaluationResult Evaluate(
        IReadOnlyCollection<EvaluatedPage> pages, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pages);
        options ??= new();

        PageMatch[] matches = [.. pages.Select(page => PageMatcher.Match(page, options.MaximumDetectionsPerPage))];
        var clean = matches.Where(static page => page.Styles.Count == 0).ToArray();

        return new()
        {
            All = FigureCounter.Count(matches, options.MinimumConfidence),
            Styles = [.. matches.SelectMany(static page => page.Styles).Distinct().Order()
                .Select(style => CountStyle(matches, style, options.MinimumConfidence))],
            MixedPages = matches.Count(static page => page.Styles.Count > 1),
            CleanPages = clean.Length,
            FalseBoxesOnCleanPages = FigureCounter.Count(clean, options.MinimumConfidence).Detections,
        };
    }

    private static StyleFigures CountStyle(PageMatch[] matches, RedactionStyle style, double minimumConfidence)
    {
        var pure = matches.Where(page => page.Styles.Count == 1 && page.Styles.Contains(style)).ToArray();
        var found = matches
            .SelectMany(static page => page.Detections)
            .Count(d => d.IsHit(0) && d.MatchedStyle == style && d.Confidence >= (float)minimumConfidence);

        return new(
            style,
            FigureCounter.Count(pure, minimumConfidence),
            matches.Sum(page => page.GroundTruth.Count(box => box.Style == style)),
            found);
    }
}
