namespace Redaction.Sdk.Batch;

/// <summary>A file of an export.</summary>
/// <param name="Name">Its path within the folder, with forward slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, as lower-case hexadecimal.</param>
public sealed record ExportedFile(string Name, long Bytes, string Sha256);
