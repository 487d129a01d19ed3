using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>What one page draws, in the order in which it is painted. Immutable.</summary>
/// <remarks>Form XObjects are resolved: their content stands where it is painted. Annotations are painted last.</remarks>
public sealed record PageStructure
{
    /// <summary>Gets the number of the page, from 1.</summary>
    public required int PageNumber { get; init; }

    /// <summary>Gets the size of the upright page.</summary>
    public required PageSize Size { get; init; }

    /// <summary>Gets what is painted, the first at the bottom; each at its <see cref="PageElement.Index"/>.</summary>
    public required ImmutableArray<PageElement> Elements { get; init; }

    /// <summary>Gets the characters, in the order in which the content shows them.</summary>
    public required ImmutableArray<PageCharacter> Characters { get; init; }

    /// <summary>Gets the annotations, in the order of the page.</summary>
    public required ImmutableArray<PageAnnotation> Annotations { get; init; }

    /// <summary>Gets what is known to be missing.</summary>
    /// <value><see langword="null"/> when everything was read.</value>
    public DocumentProblem? Defect { get; init; }
}
