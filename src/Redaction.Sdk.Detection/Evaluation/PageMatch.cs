namespace Redaction.Sdk.Detection;

/// <summary>What became of a page's detections.</summary>
/// <param name="Document">The number of the page's document.</param>
/// <param name="GroundTruth">The boxes to find, without crowds.</param>
/// <param name="Styles">The styles in the ground truth, crowds included.</param>
/// <param name="Detections">The detections that count, strongest first.</param>
internal sealed record PageMatch(
    int Document,
    IReadOnlyList<GroundTruthBox> GroundTruth,
    IReadOnlySet<RedactionStyle> Styles,
    IReadOnlyList<MatchedDetection> Detections)
{
    /// <summary>Lists the boxes that no detection of enough confidence found.</summary>
    public IReadOnlyList<GroundTruthBox> Missed()
    {
        // Boxes that are equal in everything are interchangeable.
        List<GroundTruthBox> missed = [.. GroundTruth];
        foreach (var found in Detections.Where(static d => d.IsCounted).Select(static d => d.Match).OfType<GroundTruthBox>())
        {
            missed.Remove(found);
        }

        return missed;
    }
}
