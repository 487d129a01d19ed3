using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>A document of a job and the one outcome that it has.</summary>
public sealed record JobDocument
{
    /// <summary>Gets where the document comes from.</summary>
    public required ManifestEntry Entry { get; init; }

    /// <summary>Gets how it ended; <see langword="null"/> when it has no outcome yet.</summary>
    public required OutcomeKind? Kind { get; init; }

    /// <summary>Gets what was found in it, under the name of its entry. Of one that failed, the problems say why.</summary>
    /// <value><see langword="null"/> when it has no outcome yet. Evidence is not kept.</value>
    public DocumentFindings? Findings { get; init; }
}
