namespace Redaction.Sdk.Detection;

/// <summary>What came of the detections of about one confidence.</summary>
/// <param name="Lower">The confidence that the bin lies above; the first bin holds 0 too.</param>
/// <param name="Upper">The highest confidence in the bin.</param>
/// <param name="Detections">The number of detections in it; those that a crowd excuses do not count.</param>
/// <param name="MeanConfidence">Their mean confidence; <see langword="null"/> without any.</param>
/// <param name="Precision">The part of them that found a box of their own; <see langword="null"/> without any.</param>
public sealed record CalibrationBin(
    double Lower, double Upper, int Detections, double? MeanConfidence, double? Precision);
