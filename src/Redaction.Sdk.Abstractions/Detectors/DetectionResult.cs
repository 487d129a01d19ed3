namespace Redaction.Sdk;

/// <summary>What a detector found on one page. It is immutable and the caller's to keep.</summary>
/// <param name="Detector">What produced the result.</param>
/// <param name="Regions">
/// The regions, strongest first; regions of equal confidence from top to bottom, then from left to right.
/// </param>
public sealed record DetectionResult(DetectorIdentity Detector, IReadOnlyList<DetectedRegion> Regions);
