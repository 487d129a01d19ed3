namespace Redaction.Sdk.Datasets;

/// <summary>Page images with the redactions that somebody marked on them.</summary>
public sealed record AnnotatedDataset
{
    /// <summary>Gets the names of the classes that annotations may have, in the order of the file.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Gets the images, those without an annotation included, in the order of the file.</summary>
    public required IReadOnlyList<AnnotatedImage> Images { get; init; }
}
