namespace Redaction.Sdk.Detection;

/// <summary>Precision and recall when detections count from some confidence on.</summary>
/// <param name="Confidence">The confidence from which detections count, from 0 to 1.</param>
/// <param name="Precision">The part of these detections that found a box of their own.</param>
/// <param name="Recall">The part of the boxes that they found.</param>
public readonly record struct PrecisionRecallPoint(float Confidence, double Precision, double Recall)
{
    /// <summary>Finds the curve at an intersection over union of 0.5.</summary>
    /// <returns>A point for each confidence there is, the highest first; none without boxes to find.</returns>
    internal static IReadOnlyList<PrecisionRecallPoint> Curve(PageMatch[] pages)
    {
        var boxes = pages.Sum(static page => page.GroundTruth.Count);
        if (boxes == 0)
        {
            return [];
        }

        var (hits, counted) = (0, 0);
        List<PrecisionRecallPoint> curve = [];
        var steps = pages
            .SelectMany(static page => page.Detections)
            .Where(static detection => !detection.IsExcused(0))
            .GroupBy(static detection => detection.Confidence)
            .OrderByDescending(static step => step.Key);
        foreach (var step in steps)
        {
            counted += step.Count();
            hits += step.Count(static detection => detection.IsHit(0));
            curve.Add(new(step.Key, (double)hits / counted, (double)hits / boxes));
        }

        return curve;
    }
}
