namespace Redaction.Sdk.Datasets;

/// <summary>An entry of a data set that cannot be true, and was left out.</summary>
public sealed record DatasetDefect
{
    /// <summary>Gets the rule that it breaks, one of <see cref="RuleIds"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets what is wrong, in one plain sentence that names the entry by its number.</summary>
    public required string Message { get; init; }

    /// <summary>Gets the number of the image; <see langword="null"/> when there is none.</summary>
    public long? ImageId { get; init; }

    /// <summary>Gets the path of the image file; <see langword="null"/> when there is none.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets the number of the annotation; <see langword="null"/> when an image is at fault.</summary>
    public long? AnnotationId { get; init; }

    /// <summary>Gets the box as it was written, in image pixels; <see langword="null"/> when there is none.</summary>
    public RawBox? Box { get; init; }
}
