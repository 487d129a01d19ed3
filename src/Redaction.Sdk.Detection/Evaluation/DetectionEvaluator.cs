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
/// Only the intervals depend on the order of pages, and only of pages that name no document.
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

        var matches = Match(pages, options);
        var clean = matches.Where(static page => page.Styles.Count == 0).ToArray();

        return new()
        {
            All = Count(matches, options),
            Styles = [.. matches.SelectMany(static page => page.Styles).Distinct().Order()
                .Select(style => CountStyle(matches, style, options))],
            Curve = PrecisionRecallPoint.Curve(matches),
            Calibration = ConfidenceCalibration.Of(matches),
            Confusion = StyleConfusion.Of(matches),
            MixedPages = matches.Count(static page => page.Styles.Count > 1),
            CleanPages = clean.Length,
            FalseBoxesOnCleanPages = new FigureCounter(clean).Count().Detections,
        };
    }

    /// <summary>Tells which boxes of a page were found and which detections are false.</summary>
    /// <param name="page">The page.</param>
    /// <param name="options">Chooses which detections count.</param>
    /// <returns>The boxes and detections, sorted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    public static MatchedPage MatchPage(EvaluatedPage page, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(page);

        var match = Match([page], options ?? new())[0];
        MatchedDetection[] counted = [.. match.Detections.Where(static detection => detection.IsCounted)];

        return new()
        {
            Matches =
            [
                .. counted
                    .Where(static detection => detection.Match is not null)
                    .Select(static detection => new BoxMatch(detection.Match!, detection.Box)),
            ],
            Missed = match.Missed(),
            FalseBoxes =
            [
                .. counted.Where(static detection => detection.Match is null).Select(static detection => detection.Box),
            ],
        };
    }

    /// <summary>Matches pages, and numbers their documents in the order of their names.</summary>
    internal static PageMatch[] Match(IReadOnlyCollection<EvaluatedPage> pages, EvaluationOptions options)
    {
        var names = pages.Select(static page => page.Document).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Index().ToDictionary(static name => name.Item, static name => name.Index);

        return
        [
            .. pages.Select((page, index) => PageMatcher.Match(
                page,
                page.Document is { } name ? names[name] : names.Count + index,
                options.MaximumDetectionsPerPage,
                (float)options.MinimumConfidence)),
        ];
    }

    /// <summary>Chooses the pages on which every box to find is of a style.</summary>
    internal static PageMatch[] OfStyle(PageMatch[] matches, RedactionStyle style) =>
        [.. matches.Where(page => page.Styles.Count == 1 && page.Styles.Contains(style))];

    private static EvaluationFigures Count(PageMatch[] matches, EvaluationOptions options)
    {
        FigureCounter counter = new(matches);

        return counter.Count() with { Intervals = DocumentBootstrap.Intervals(counter, options) };
    }

    private static StyleFigures CountStyle(PageMatch[] matches, RedactionStyle style, EvaluationOptions options)
    {
        var found = matches
            .SelectMany(static page => page.Detections)
            .Count(d => d.IsCounted && d.Match?.Style == style);

        var pages = OfStyle(matches, style);
        var boxes = matches.Sum(page => page.GroundTruth.Count(box => box.Style == style));

        return new(style, Count(pages, options), boxes, found) { Curve = PrecisionRecallPoint.Curve(pages) };
    }
}
