using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Batch;

/// <summary>A document of a job: its entry in the manifest, and what its bytes are.</summary>
/// <param name="Entry">Where it comes from.</param>
public sealed record JobInput(ManifestEntry Entry)
{
    /// <summary>Gets the files with their hashes; empty when they could not be had.</summary>
    public IReadOnlyList<DocumentFile> Files { get; init; } = [];

    /// <summary>Gets the number of bytes of all files.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets what shows without reading whether the files changed: their sizes and times.</summary>
    public string Stamp { get; init; } = string.Empty;

    /// <summary>Gets why there is nothing to look at; <see langword="null"/> when there is.</summary>
    public DocumentProblem? Problem { get; init; }

    /// <summary>Gets the hash of the document; <see langword="null"/> when it could not be had.</summary>
    /// <value>
    /// That of its file; of several files, the SHA-256 of their hashes, a line each. What has the same hash is looked at
    /// once.
    /// </value>
    public string? Sha256 => Files switch
    {
        [] => null,
        [var only] => only.Sha256,
        _ => Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Concat(Files.Select(static file => $"{file.Sha256}\n"))))),
    };
}
