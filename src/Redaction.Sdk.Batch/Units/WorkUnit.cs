namespace Redaction.Sdk.Batch;

/// <summary>A piece of work: some pages of a document.</summary>
/// <param name="Id">What names it.</param>
/// <param name="Sha256">The hash that the document must have, as <see cref="JobInput.Sha256"/> defines it.</param>
/// <param name="Files">The paths of the files that make up the document, in order.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Attempt">How often it was tried before.</param>
public sealed record WorkUnit(UnitId Id, string Sha256, IReadOnlyList<string> Files, PageRange Pages, int Attempt = 0);
