namespace Redaction.Sdk.Detection;

/// <summary>Whether detections of some confidence are right as often as that confidence says.</summary>
/// <remarks>
/// The detections are put into ten bins of equal width by their confidence, and the precision of each bin, at an
/// intersection over union of 0.5, is held against its mean confidence. The expected calibration error is the mean of the
/// differences, each bin weighed by its detections (Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated
/// Probabilities Using Bayesian Binning, AAAI 2015; with precision in place of accuracy, as in detection nothing is
/// rightly rejected: Küppers and others, Multivariate Confidence Calibration for Object Detection, CVPR Workshops 2020).
/// It is 0 for a detector whose confidence is the probability of being right.
/// </remarks>
public sealed record ConfidenceCalibration
{
    /// <summary>The number of bins.</summary>
    public const int BinCount = 10;

    /// <summary>Gets the bins, the lowest confidence first; empty ones too.</summary>
    public required IReadOnlyList<CalibrationBin> Bins { get; init; }

    /// <summary>Gets the expected calibration error of all detections; <see langword="null"/> without any.</summary>
    /// <remarks>A detector with many very weak detections, nearly all of them wrong, has a low one for that alone.</remarks>
    public required double? ExpectedError { get; init; }

    /// <summary>
    /// Gets the expected calibration error of the detections of enough confidence; <see langword="null"/> without any.
    /// </summary>
    public required double? ExpectedErrorOfCounted { get; init; }

    internal static ConfidenceCalibration Of(PageMatch[] pages)
    {
        // Sorted, because a sum of floating-point numbers depends on their order.
        MatchedDetection[] all =
        [
            .. pages
                .SelectMany(static page => page.Detections)
                .Where(static detection => !detection.IsExcused(0))
                .OrderBy(static detection => detection.Confidence),
        ];
        var bins = Sort(all);

        return new()
        {
            Bins = bins,
            ExpectedError = Error(bins),
            ExpectedErrorOfCounted = Error(Sort(all.Where(static detection => detection.IsCounted))),
        };
    }

    private static CalibrationBin[] Sort(IEnumerable<MatchedDetection> detections)
    {
        var bins = detections.ToLookup(static detection => BinOf(detection.Confidence));

        return
        [
            .. Enumerable.Range(0, BinCount).Select(bin => new CalibrationBin(
                (double)bin / BinCount,
                (double)(bin + 1) / BinCount,
                bins[bin].Count(),
                bins[bin].Average(static detection => (double?)detection.Confidence),
                bins[bin].Average(static detection => (double?)(detection.IsHit(0) ? 1 : 0)))),
        ];
    }

    // Held against the edges as floats: 0.7 as a float is not 0.7, but it is the edge all the same.
    private static int BinOf(float confidence) =>
        Enumerable.Range(0, BinCount - 1).Count(bin => confidence > (bin + 1f) / BinCount);

    private static double? Error(CalibrationBin[] bins) => EvaluationFigures.Ratio(
        bins.Sum(static bin => bin.Detections * Math.Abs((bin.Precision - bin.MeanConfidence) ?? 0)),
        bins.Sum(static bin => bin.Detections));
}
