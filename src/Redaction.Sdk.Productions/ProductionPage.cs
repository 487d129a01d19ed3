namespace Redaction.Sdk.Productions;

/// <summary>One page of a document of a production: one line of the Opticon file.</summary>
public sealed record ProductionPage
{
    /// <summary>Gets the key of the page, which is its Bates number.</summary>
    /// <value>It may be empty when the line is malformed.</value>
    public required string Key { get; init; }

    /// <summary>Gets the Bates number.</summary>
    /// <value><see langword="null"/> when the key has no counter.</value>
    public BatesNumber? Number { get; init; }

    /// <summary>Gets the line of the Opticon file, from 1.</summary>
    public required long LineNumber { get; init; }

    /// <summary>Gets the full path of the image file, which exists and lies in the folder of the production.</summary>
    /// <value><see langword="null"/> when there is none; then <see cref="Problem"/> says why.</value>
    public string? FilePath { get; init; }

    /// <summary>Gets why the page cannot be had.</summary>
    /// <value><see langword="null"/> when it can.</value>
    public ProductionFinding? Problem { get; init; }
}
