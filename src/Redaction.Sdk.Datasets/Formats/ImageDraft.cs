using System.Collections.Immutable;

namespace Redaction.Sdk.Datasets;

/// <summary>An image as a file states it, unchecked.</summary>
internal sealed record ImageDraft
{
    public long? Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>Gets the size in pixels; both parts <see langword="null"/> where the format states none.</summary>
    public (int? Width, int? Height) Size { get; init; }

    public double? Dpi { get; init; }

    public string? DocumentId { get; init; }

    public int? PageNumber { get; init; }

    public DatasetSplit? Split { get; init; }

    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = AnnotatedImage.NoAttributes;

    public IReadOnlyList<AnnotationDraft> Annotations { get; init; } = [];
}
