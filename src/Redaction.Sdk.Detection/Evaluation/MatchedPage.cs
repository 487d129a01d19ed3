namespace Redaction.Sdk.Detection;

/// <summary>What became of the boxes and the detections of a page, at an intersection over union of 0.5.</summary>
/// <remarks>Detections of too little confidence, crowds, and detections that a crowd excuses are in none of the lists.</remarks>
public sealed record MatchedPage
{
    /// <summary>Gets the boxes that were found, each with its detection, the most confident first.</summary>
    public required IReadOnlyList<BoxMatch> Matches { get; init; }

    /// <summary>Gets the boxes that were not found, from left to right.</summary>
    public required IReadOnlyList<GroundTruthBox> Missed { get; init; }

    /// <summary>Gets the detections that found no box of their own, the most confident first.</summary>
    public required IReadOnlyList<ScoredBox> FalseBoxes { get; init; }

    /// <summary>Gets the number of missed and of false boxes.</summary>
    public int Errors => Missed.Count + FalseBoxes.Count;
}
