namespace Redaction.Sdk.Detection;

/// <summary>What was found in one document, and how much of the document was read.</summary>
public sealed record DocumentFindings
{
    /// <summary>Gets the name of the document, as its source gave it.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Gets the lower-case hexadecimal SHA-256 of the bytes; <see langword="null"/> when they could not be had.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>Gets the number of bytes; <see langword="null"/> when they could not be had.</summary>
    public long? Bytes { get; init; }

    /// <summary>Gets the media type; <see langword="null"/> when it was not recognised.</summary>
    public string? MediaType { get; init; }

    /// <summary>Gets how much of the document was checked.</summary>
    public required ReadStatus Status { get; init; }

    /// <summary>
    /// Gets what kept the document from being read in full, those of the whole document first, then by page.
    /// </summary>
    public IReadOnlyList<DocumentProblem> Problems { get; init; } = [];

    /// <summary>Gets the number of pages; <see langword="null"/> when the document could not be opened.</summary>
    public int? PageCount { get; init; }

    /// <summary>Gets what is left in the file; <see langword="null"/> when nobody looked.</summary>
    public IReadOnlyList<Leftover>? Leftovers { get; init; }

    /// <summary>Gets the pages that were asked for, in order.</summary>
    public IReadOnlyList<PageFindings> Pages { get; init; } = [];

    /// <summary>Gets how much of the document is redacted; <see langword="null"/> when no page was checked.</summary>
    public DocumentCoverage? Coverage => DocumentCoverage.Of(Pages);

    /// <summary>Gets the redactions whose grounds were looked for and not found, in the order of the pages.</summary>
    public IEnumerable<RedactionRecord> RedactionsWithoutCode =>
        Pages.SelectMany(static page => page.Redactions).Where(static found => found.Codes is []);

    /// <summary>Gets the detector that looked at the pixels.</summary>
    public required DetectorIdentity Detector { get; init; }
}
