namespace Redaction.Sdk.Batch;

/// <summary>What a ledger knows of a document that could be read.</summary>
/// <param name="Stamp">What showed without reading whether it changed.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="FileCount">The number of its files.</param>
internal sealed record KnownInput(string Stamp, string Sha256, int FileCount);
