using System.Collections.Immutable;

namespace Redaction.Sdk.Datasets;

/// <summary>An annotation as a file states it, unchecked.</summary>
internal sealed record AnnotationDraft
{
    public long? Id { get; init; }

    public required RawBox Box { get; init; }

    public required string ClassName { get; init; }

    public RedactionStyle? Style { get; init; }

    public bool IsCrowd { get; init; }

    public IReadOnlyList<IReadOnlyList<double>> Polygons { get; init; } = [];

    public RunLengthMask? Mask { get; init; }

    public string? Annotator { get; init; }

    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = AnnotatedImage.NoAttributes;
}
