namespace Redaction.Sdk.Detection;

/// <summary>Adds up the matches of some pages.</summary>
internal static class FigureCounter
{
    public static EvaluationFigures Count(IReadOnlyCollection<PageMatch> pages, double minimumConfidence)
    {
        MatchedDetection[] all =
        [
            .. pages.SelectMany(static p => p.Detections).OrderByDescending(static d => d.Confidence),
        ];
        MatchedDetection[] counted = [.. all.Where(d => d.IsCounted((float)minimumConfidence))];
        MatchedDetection[] hits = [.. counted.Where(static d => d.IsHit(0))];
        var boxes = pages.Sum(static p => p.GroundTruth.Count);

        return new()
        {
            Pages = pages.Count,
            Boxes = boxes,
            Detections = counted.Length,
            Matches = hits.Length,

            // Sorted, because a sum of floating-point numbers depends on their order.
            MeanIntersectionOverUnion = EvaluationFigures.Ratio(
                hits.Select(static d => d.IntersectionOverUnion).Order().Sum(), hits.Length),
            StyleAccuracy = EvaluationFigures.Ratio(hits.Count(static d => d.HasRightStyle), hits.Length),
            AveragePrecision50 = PrecisionCurve.Average(all, boxes, threshold: 0),
            AveragePrecision = Enumerable.Range(0, PageMatcher.Thresholds.Length)
                .Average(threshold => PrecisionCurve.Average(all, boxes, threshold)),
        };
    }
}
