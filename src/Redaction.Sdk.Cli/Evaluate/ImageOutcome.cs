using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>What became of one image: boxes and the time they took, or why it was not read.</summary>
internal sealed record ImageOutcome(AnnotatedImage Image)
{
    public IReadOnlyList<ScoredBox> Found { get; init; } = [];

    /// <summary>Gets the time that the detector took, without reading and decoding.</summary>
    public TimeSpan Time { get; init; }

    public DocumentProblem? Problem { get; init; }
}
