namespace Redaction.Sdk.Batch;

/// <summary>A file of a document, and what it must hold.</summary>
/// <param name="Path">The full path; empty for a page of which there is no file.</param>
/// <param name="Sha256">
/// The lower-case hexadecimal SHA-256 of its bytes when it was listed; empty when they could not be had.
/// </param>
public readonly record struct DocumentFile(string Path, string Sha256);
