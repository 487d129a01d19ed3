namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>What a user of <c>redaction evaluate --compare</c> asked for.</summary>
/// <param name="Dataset">The path of the annotation file.</param>
/// <param name="AsJson">Whether to write JSON in place of a table.</param>
/// <param name="MinimumConfidence">The confidence from which detections count.</param>
/// <param name="Baseline">The detector in use.</param>
/// <param name="Candidate">The detector that may replace it.</param>
/// <param name="Charts">The path of the folder for a picture; <see langword="null"/> where none is wanted.</param>
internal sealed record CompareSettings(
    string Dataset, bool AsJson, double MinimumConfidence, DetectorChoice Baseline, DetectorChoice Candidate,
    string? Charts);
