using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>What <c>redaction evaluate --compare</c> tells.</summary>
internal sealed record ComparisonReport
{
    public required DetectorIdentity Baseline { get; init; }

    public required DetectorIdentity Candidate { get; init; }

    /// <summary>Gets the hash of the annotation file.</summary>
    public required string DatasetSha256 { get; init; }

    /// <summary>Gets the number of images in the data set, unread ones included.</summary>
    public required int Images { get; init; }

    public required double MinimumConfidence { get; init; }

    /// <summary>Gets how often documents were drawn, and how often they changed places.</summary>
    public required int Resamples { get; init; }

    public required ComparisonResult Result { get; init; }

    /// <summary>Gets the images that one of the detectors could not be given. No figure counts them.</summary>
    public required IReadOnlyList<ImageOutcome> Unread { get; init; }
}
