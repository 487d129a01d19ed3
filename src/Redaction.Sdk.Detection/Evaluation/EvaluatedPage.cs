namespace Redaction.Sdk.Detection;

/// <summary>One page to evaluate on: what is there, and what was found. The order of either does not matter.</summary>
/// <param name="GroundTruth">The redactions on the page; none on a clean page.</param>
/// <param name="Detections">What the detector found, of every confidence.</param>
public sealed record EvaluatedPage(
    IReadOnlyCollection<GroundTruthBox> GroundTruth, IReadOnlyCollection<ScoredBox> Detections);
