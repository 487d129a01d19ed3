namespace Redaction.Sdk.Detection;

/// <summary>A redaction that was found.</summary>
/// <param name="Truth">The redaction.</param>
/// <param name="Detection">The detection that found it.</param>
public sealed record BoxMatch(GroundTruthBox Truth, ScoredBox Detection);
