using System.Collections.Immutable;

namespace Redaction.Sdk;

/// <summary>What a second reader found in a document.</summary>
public sealed record DocumentInspection
{
    /// <summary>Gets the number of pages; <see langword="null"/> when it could not be read.</summary>
    public int? PageCount { get; init; }

    /// <summary>Gets the text of each page that could be read.</summary>
    public ImmutableArray<InspectedPage> Pages { get; init; } = [];

    /// <summary>Gets the texts that the file keeps elsewhere than on its pages, in the order of the file.</summary>
    public ImmutableArray<StoredText> StoredTexts { get; init; } = [];

    /// <summary>Gets which checks could not be made, and why.</summary>
    public ImmutableArray<DocumentProblem> Problems { get; init; } = [];
}
