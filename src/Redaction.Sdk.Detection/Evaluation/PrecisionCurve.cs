namespace Redaction.Sdk.Detection;

/// <summary>The precision that a detector keeps up as its recall grows.</summary>
internal static class PrecisionCurve
{
    private const int RecallSteps = 101;

    /// <summary>Averages the interpolated precision over the recalls 0, 0.01 and so on to 1.</summary>
    /// <param name="detections">The detections of all pages, strongest first.</param>
    /// <param name="boxes">The number of boxes to find.</param>
    /// <param name="threshold">The index of the overlap threshold.</param>
    /// <returns>The average precision; <see langword="null"/> when there is nothing to find.</returns>
    public static double? Average(MatchedDetection[] detections, int boxes, int threshold)
    {
        if (boxes == 0)
        {
            return null;
        }

        var points = Points(detections, boxes, threshold);
        var (sum, best, next) = (0.0, 0.0, points.Count - 1);
        for (var step = RecallSteps - 1; step >= 0; step--)
        {
            // The precision at a recall is the best one at that recall or any higher one.
            for (; next >= 0 && points[next].Recall >= step * 0.01; next--)
            {
                best = Math.Max(best, points[next].Precision);
            }

            sum += best;
        }

        return sum / RecallSteps;
    }

    private static List<(double Recall, double Precision)> Points(
        MatchedDetection[] detections, int boxes, int threshold)
    {
        List<(double Recall, double Precision)> points = [];
        var (hits, counted) = (0, 0);
        for (var i = 0; i < detections.Length; i++)
        {
            hits += detections[i].IsHit(threshold) ? 1 : 0;
            counted += detections[i].IsExcused(threshold) ? 0 : 1;

            // No confidence limit can part equals, so only the last of them is a point of the curve.
            var last = i + 1 == detections.Length || detections[i + 1].Confidence != detections[i].Confidence;
            if (last && counted > 0)
            {
                points.Add(((double)hits / boxes, (double)hits / counted));
            }
        }

        return points;
    }
}
