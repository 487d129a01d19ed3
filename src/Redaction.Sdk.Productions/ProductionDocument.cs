namespace Redaction.Sdk.Productions;

/// <summary>One document of a production.</summary>
public sealed record ProductionDocument
{
    /// <summary>Gets the key of the document: the Bates number of its first page.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the Bates number of its last page, as the load files write it.</summary>
    public required string LastKey { get; init; }

    /// <summary>Gets the name of the volume that the document is on.</summary>
    /// <value>It may be empty.</value>
    public string Volume { get; init; } = string.Empty;

    /// <summary>Gets the lines of the document in the Opticon file, in its order.</summary>
    /// <value>None for a document that only the DAT file has.</value>
    public required IReadOnlyList<ProductionPage> Pages { get; init; }

    /// <summary>Gets how many pages there are.</summary>
    /// <value>
    /// The number of lines; for a document of one line that states more pages, those: it is a file of several
    /// pages. 0 for a document without images.
    /// </value>
    public required int PageCount { get; init; }

    /// <summary>Gets what the DAT file says about the document.</summary>
    /// <value><see langword="null"/> when there is no such file, or it does not have the document.</value>
    public DatRecord? Record { get; init; }

    /// <summary>Gets whether the document is a sheet in the place of another.</summary>
    /// <value><see langword="null"/> when nothing says so.</value>
    public SlipSheet? SlipSheet { get; init; }

    /// <summary>Gets what is wrong with the document, its pages aside.</summary>
    public IReadOnlyList<ProductionFinding> Findings { get; init; } = [];
}
