namespace Redaction.Sdk.Detection;

/// <summary>One page to evaluate on: what is there, and what was found. The order of either does not matter.</summary>
/// <param name="GroundTruth">The redactions on the page; none on a clean page.</param>
/// <param name="Detections">What the detector found, of every confidence.</param>
public sealed record EvaluatedPage(
    IReadOnlyCollection<GroundTruthBox> GroundTruth, IReadOnlyCollection<ScoredBox> Detections)
{
    /// <summary>Gets the name of the document that the page is from, by which intervals are found.</summary>
    /// <value><see langword="null"/> for a document of its own.</value>
    public string? Document { get; init; }
}
