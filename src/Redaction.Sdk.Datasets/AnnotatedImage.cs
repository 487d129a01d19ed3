using System.Collections.Immutable;

namespace Redaction.Sdk.Datasets;

/// <summary>One page image of a data set.</summary>
public sealed record AnnotatedImage
{
    /// <summary>Gets the number of the image, unlike that of any other in the data set.</summary>
    public required long Id { get; init; }

    /// <summary>Gets the path of the image file, relative to the folder of the annotation file.</summary>
    /// <value>It never leaves that folder: no root, no drive and no <c>..</c> in it.</value>
    public required string FileName { get; init; }

    /// <summary>Gets the width of the raster, in pixels; more than 0.</summary>
    public required int Width { get; init; }

    /// <summary>Gets the height of the raster, in pixels; more than 0.</summary>
    public required int Height { get; init; }

    /// <summary>Gets the resolution, in pixels to the inch.</summary>
    /// <value>More than 0; <see langword="null"/> when none is stated.</value>
    public double? Dpi { get; init; }

    /// <summary>Gets the name of the document that the page is from, as the data set states it.</summary>
    /// <value><see langword="null"/> when none is stated; <see cref="DocumentName.Of"/> finds one then too.</value>
    public string? DocumentId { get; init; }

    /// <summary>Gets the number of the page in its document, counted from 1.</summary>
    /// <value><see langword="null"/> when none is stated.</value>
    public int? PageNumber { get; init; }

    /// <summary>Gets the part of the data set to which the image belongs.</summary>
    /// <value><see langword="null"/> when the data set is not split.</value>
    public DatasetSplit? Split { get; init; }

    /// <summary>Gets whatever else the data set says of the image, by name.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = NoAttributes;

    /// <summary>Gets what was marked on the image, in the order of the file. None is a statement too.</summary>
    public required IReadOnlyList<Annotation> Annotations { get; init; }

    internal static ImmutableSortedDictionary<string, string> NoAttributes { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
