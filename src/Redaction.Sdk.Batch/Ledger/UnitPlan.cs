namespace Redaction.Sdk.Batch;

/// <summary>Divides documents into units. It depends on nothing but the document and the pipeline.</summary>
/// <param name="fingerprint">The fingerprint of the pipeline.</param>
internal sealed class UnitPlan(string fingerprint)
{
    /// <summary>Lists the units with which a document begins, each with its number of pages as far as it is known.</summary>
    /// <remarks>Of a document in one file, only its first pages: how many follow is known once it was opened.</remarks>
    public IEnumerable<(WorkUnit Unit, int? Pages)> Begin(JobInput input)
    {
        if (input.Files is [var file])
        {
            return [(Of(file, PageRange.First50), null)];
        }

        return Ranges(input.Files.Count).Select(range =>
        {
            DocumentFile[] files = [.. input.Files.Take(range.Last).Skip(range.First - 1)];
            var unit = new WorkUnit(IdOf(input.Sha256!, range), files, range, PagesAreFiles: true);

            return (unit, (int?)files.Length);
        });
    }

    /// <summary>Lists the units that follow the first one of a document in one file.</summary>
    public IEnumerable<(WorkUnit Unit, int? Pages)> Rest(DocumentFile file, int pageCount) =>
        PageRange.Rest(pageCount).Select(range => (Of(file, range), (int?)(range.Last - range.First + 1)));

    /// <summary>Names the units that a document has for certain.</summary>
    public IEnumerable<(UnitId Id, PageRange Range)> Begun(ResultBuilder document) =>
        All(document.Sha256!, document.Entry.Files.Count);

    /// <summary>Names the units of a document that its first one tells of.</summary>
    public IEnumerable<(UnitId Id, PageRange Range)> Following(ResultBuilder document, UnitResult first) =>
        document.Entry.Files.Count == 1 && first.DocumentPages is { } pages ? All(document.Sha256!, pages).Skip(1) : [];

    /// <summary>Names every unit of a document.</summary>
    /// <param name="sha256">The hash of the document.</param>
    /// <param name="pageCount">The number of its pages, or of its files if it has several.</param>
    public IEnumerable<(UnitId Id, PageRange Range)> All(string sha256, int pageCount) =>
        Ranges(pageCount).Select(range => (IdOf(sha256, range), range));

    private static IEnumerable<PageRange> Ranges(int count) => PageRange.Rest(count).Prepend(PageRange.First50);

    private UnitId IdOf(string sha256, PageRange range) => UnitId.Of(sha256, range, fingerprint);

    private WorkUnit Of(DocumentFile file, PageRange range) => new(IdOf(file.Sha256, range), [file], range);
}
