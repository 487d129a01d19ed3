using Redaction.Sdk.Cli.Evaluate.Charts;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>What a user of <c>redaction evaluate</c> asked for.</summary>
/// <param name="Dataset">The path of the annotation file.</param>
/// <param name="AsJson">Whether to write JSON in place of a table.</param>
/// <param name="MinimumConfidence">The confidence from which detections count.</param>
/// <param name="Detector">What looks at the images, and at how many side by side.</param>
/// <param name="Charts">Where the pictures go; <see langword="null"/> where none are wanted.</param>
internal sealed record EvaluateSettings(
    string Dataset, bool AsJson, double MinimumConfidence, DetectorChoice Detector, ChartSettings? Charts);
