namespace Redaction.Sdk.Batch;

/// <summary>What became of the check of a job or of an export.</summary>
public sealed record JobVerification
{
    /// <summary>The number of flaws after which no more are kept; they are still counted.</summary>
    public const int MaximumFlaws = 1000;

    /// <summary>Gets the number of documents, or of files, that were checked.</summary>
    public required long Checked { get; init; }

    /// <summary>Gets the number of flaws.</summary>
    public required long FlawCount { get; init; }

    /// <summary>Gets the first flaws.</summary>
    public required IReadOnlyList<JobFlaw> Flaws { get; init; }
}
