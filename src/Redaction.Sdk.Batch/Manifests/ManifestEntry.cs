using System.Collections.ObjectModel;

namespace Redaction.Sdk.Batch;

/// <summary>A document of a collection, before anybody looked at it.</summary>
public sealed record ManifestEntry
{
    /// <summary>Gets the name in results, which no other document of the collection has.</summary>
    /// <value>A path with forward slashes, or a number of the production.</value>
    public required string Name { get; init; }

    /// <summary>Gets the full paths of the files that make up the document.</summary>
    /// <value>
    /// One for most documents. Several are read one after another, and the pages of each follow those of the one before.
    /// Among several, an empty path stands for a page of which there is no file: the page is not read, and the others are.
    /// None only where <see cref="Problem"/> says why.
    /// </value>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Gets what the manifest tells of the document, such as its first and last number; exports keep it.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets why the document cannot be had; <see langword="null"/> when nothing is known against it.</summary>
    public DocumentProblem? Problem { get; init; }
}
