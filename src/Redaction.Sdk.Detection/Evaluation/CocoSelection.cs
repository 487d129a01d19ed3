namespace Redaction.Sdk.Detection;

/// <summary>The matches of all pages within a range of areas.</summary>
internal sealed class CocoSelection
{
    private readonly CocoMatch[] _pages;
    private readonly MatchedDetection[] _detections;
    private readonly int _boxes;

    public CocoSelection(CocoPage[] pages, double leastArea, double mostArea)
    {
        _pages = [.. pages.Select(page => page.Match(leastArea, mostArea))];

        // The sort is stable: equal confidences stay in the order of pages and detections, as COCO has them.
        _detections = [.. _pages.SelectMany(static p => p.Detections).OrderByDescending(static d => d.Confidence)];
        _boxes = _pages.Sum(static page => page.Boxes);
    }

    /// <summary>Averages the precision over the ten overlaps.</summary>
    public double? AveragePrecision() =>
        Enumerable.Range(0, PageMatcher.Thresholds.Length).Average(AveragePrecision);

    /// <summary>Averages the precision over the 101 recalls at an overlap.</summary>
    public double? AveragePrecision(int threshold)
    {
        if (_boxes == 0)
        {
            return null;
        }

        Span<double> curve = stackalloc double[PrecisionCurve.RecallSteps];
        curve.Clear();
        var (hits, counted) = (0, 0);
        foreach (var detection in _detections)
        {
            hits += detection.IsHit(threshold) ? 1 : 0;
            counted += detection.IsExcused(threshold) ? 0 : 1;
            if (counted > 0)
            {
                PrecisionCurve.Add(curve, (double)hits / _boxes, (double)hits / counted);
            }
        }

        return PrecisionCurve.Average(curve);
    }

    /// <summary>Averages the recall over the ten overlaps, with so many detections of each page at most.</summary>
    public double? AverageRecall(int maximumDetections) => Enumerable.Range(0, PageMatcher.Thresholds.Length).Average(
        threshold => EvaluationFigures.Ratio(
            _pages.Sum(page => page.Detections.Take(maximumDetections).Count(d => d.IsHit(threshold))), _boxes));
}
