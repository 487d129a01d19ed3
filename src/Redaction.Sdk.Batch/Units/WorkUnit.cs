namespace Redaction.Sdk.Batch;

/// <summary>A piece of work: some pages of a document.</summary>
/// <param name="Id">What names it.</param>
/// <param name="Files">The file to read, or the files, one after another.</param>
/// <param name="Pages">The pages of the file; where <paramref name="PagesAreFiles"/>, the places of the files.</param>
/// <param name="PagesAreFiles">
/// Whether the document has several files, of which these are some, to be read whole. Most have one page each.
/// </param>
/// <param name="Attempt">How often the unit was tried before.</param>
public sealed record WorkUnit(
    UnitId Id, IReadOnlyList<DocumentFile> Files, PageRange Pages, bool PagesAreFiles = false, int Attempt = 0);
