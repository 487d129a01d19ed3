namespace Redaction.Sdk.Training;

/// <summary>Real pages to learn from, and others to validate on.</summary>
public sealed record TrainingCorpus
{
    /// <summary>Gets the pages to learn from.</summary>
    public IReadOnlyList<CorpusPage> Training { get; init; } = [];

    /// <summary>Gets the pages to validate on, of other documents.</summary>
    public IReadOnlyList<CorpusPage> Validation { get; init; } = [];

    /// <summary>Gets the SHA-256 of all that was read, in hexadecimal digits; empty when nothing was.</summary>
    public string Sha256 { get; init; } = string.Empty;
}
