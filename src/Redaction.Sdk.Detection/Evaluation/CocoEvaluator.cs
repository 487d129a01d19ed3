namespace Redaction.Sdk.Detection;

/// <summary>Gives the twelve figures of the COCO benchmark as its own program gives them.</summary>
/// <remarks>
/// They are for comparison with what others publish: only the 100 strongest detections of a page count, and where
/// confidences are equal, the order of pages and of detections decides, as it does there.
/// <see cref="DetectionEvaluator"/> has neither limit. The area of a box is its width times its height; styles
/// play no part.
/// </remarks>
public static class CocoEvaluator
{
    private const double Small = 32 * 32;
    private const double Medium = 96 * 96;
    private const double Endless = 1e10;

    // The overlap 0.75 among PageMatcher.Thresholds.
    private const int ThreeQuarters = 5;

    /// <summary>Evaluates detections.</summary>
    /// <param name="pages">The pages; COCO's program takes them by ascending number of the image.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> is <see langword="null"/>.</exception>
    public static CocoFigures Evaluate(IReadOnlyCollection<EvaluatedPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);

        CocoPage[] prepared = [.. pages.Select(static page => new CocoPage(page))];
        CocoSelection all = new(prepared, 0, Endless);
        CocoSelection small = new(prepared, 0, Small);
        CocoSelection medium = new(prepared, Small, Medium);
        CocoSelection large = new(prepared, Medium, Endless);

        return new()
        {
            AveragePrecision = all.AveragePrecision(),
            AveragePrecision50 = all.AveragePrecision(threshold: 0),
            AveragePrecision75 = all.AveragePrecision(ThreeQuarters),
            AveragePrecisionSmall = small.AveragePrecision(),
            AveragePrecisionMedium = medium.AveragePrecision(),
            AveragePrecisionLarge = large.AveragePrecision(),
            AverageRecall1 = all.AverageRecall(1),
            AverageRecall10 = all.AverageRecall(10),
            AverageRecall100 = all.AverageRecall(CocoPage.MaximumDetections),
            AverageRecallSmall = small.AverageRecall(CocoPage.MaximumDetections),
            AverageRecallMedium = medium.AverageRecall(CocoPage.MaximumDetections),
            AverageRecallLarge = large.AverageRecall(CocoPage.MaximumDetections),
        };
    }
}
