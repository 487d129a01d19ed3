namespace Redaction.Sdk.Batch;

/// <summary>A document of a job: its entry in the manifest, and what its bytes are.</summary>
/// <param name="Entry">Where it comes from.</param>
public sealed record JobInput(ManifestEntry Entry)
{
    /// <summary>Gets the hash of the bytes; <see langword="null"/> when they could not be had.</summary>
    /// <value>
    /// The lower-case hexadecimal SHA-256 of the file; of several files, that of their hashes, a line each. What has the same
    /// hash is looked at once.
    /// </value>
    public string? Sha256 { get; init; }

    /// <summary>Gets the number of bytes of all files.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets what shows without reading whether the files changed: their sizes and times.</summary>
    public string Stamp { get; init; } = string.Empty;

    /// <summary>Gets why the bytes could not be had; <see langword="null"/> when they could.</summary>
    public DocumentProblem? Problem { get; init; }
}
