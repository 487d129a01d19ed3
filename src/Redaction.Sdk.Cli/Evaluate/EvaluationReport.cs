using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>What <c>redaction evaluate</c> tells.</summary>
internal sealed record EvaluationReport
{
    public required DetectorIdentity Detector { get; init; }

    /// <summary>Gets the hash of the annotation file.</summary>
    public required string DatasetSha256 { get; init; }

    /// <summary>Gets the number of images in the data set, unread ones included.</summary>
    public required int Images { get; init; }

    public required double MinimumConfidence { get; init; }

    /// <summary>Gets how often documents were drawn anew for the intervals.</summary>
    public required int Resamples { get; init; }

    public required int Threads { get; init; }

    public required EvaluationResult Result { get; init; }

    /// <summary>Gets the images that could not be read, in the order of the data set. No figure counts them.</summary>
    public required IReadOnlyList<ImageOutcome> Unread { get; init; }

    public required PageTimes? Times { get; init; }
}
