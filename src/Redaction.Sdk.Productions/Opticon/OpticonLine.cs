namespace Redaction.Sdk.Productions;

/// <summary>One line of an Opticon load file: one page of a production.</summary>
/// <remarks>
/// The fields, in their order: image key, volume, path, document break, folder break, box break, page count.
/// </remarks>
public sealed record OpticonLine
{
    /// <summary>Gets the line of the file, from 1; 0 for a line that was not read from one.</summary>
    public long LineNumber { get; init; }

    /// <summary>Gets the key of the image, which is the Bates number of its page.</summary>
    public required string ImageKey { get; init; }

    /// <summary>Gets the name of the volume that the image is on.</summary>
    /// <value>It may be empty.</value>
    public string Volume { get; init; } = string.Empty;

    /// <summary>Gets the path of the image file, as the load file writes it.</summary>
    public required string ImagePath { get; init; }

    /// <summary>Gets whether a document begins with this page; written as <c>Y</c>.</summary>
    public bool IsDocumentBreak { get; init; }

    /// <summary>Gets the folder break: empty, <c>Y</c>, or what a program wrote there.</summary>
    public string FolderBreak { get; init; } = string.Empty;

    /// <summary>Gets the box break: empty, <c>Y</c>, or what a program wrote there.</summary>
    public string BoxBreak { get; init; } = string.Empty;

    /// <summary>Gets how many pages the document has that begins here.</summary>
    /// <value>0 or more; <see langword="null"/> where the line does not say.</value>
    public int? PageCount { get; init; }

    /// <summary>Gets what is wrong with the line.</summary>
    /// <value>
    /// <see langword="null"/> for a line that is as it should be. The fields of one that is not hold what could
    /// be read, and may be empty.
    /// </value>
    public OpticonLineFault? Fault { get; init; }
}
