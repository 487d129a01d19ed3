namespace Redaction.Sdk.Datasets;

/// <summary>One place at which a rule is broken.</summary>
public sealed record DataFinding
{
    /// <summary>Gets the rule, which tells the severity and the remedy too.</summary>
    public required ValidationRule Rule { get; init; }

    /// <summary>Gets what is wrong, in one plain sentence that names the entry by its number.</summary>
    public required string Message { get; init; }

    /// <summary>Gets the number of the image; <see langword="null"/> when it is about no single one.</summary>
    public long? ImageId { get; init; }

    /// <summary>Gets the path of the image file; <see langword="null"/> when it is about no single one.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets the number of the annotation; <see langword="null"/> when it is about no single one.</summary>
    public long? AnnotationId { get; init; }

    /// <summary>Gets the box as it was written, in image pixels; <see langword="null"/> when there is none.</summary>
    public RawBox? Box { get; init; }
}
