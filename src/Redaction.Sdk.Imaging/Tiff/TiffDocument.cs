namespace Redaction.Sdk.Imaging;

/// <summary>An open TIFF file. Every page is decoded by a handle of its own, so threads do not meet.</summary>
internal sealed class TiffDocument : IPagedDocument
{
    private readonly TiffBytes _bytes;
    private readonly IReadOnlyList<TiffDirectory> _pages;
    private readonly ImageLimits _limits;
    private bool _disposed;

    private TiffDocument(
        TiffBytes bytes,
        IReadOnlyList<TiffDirectory> pages,
        IReadOnlyList<DocumentProblem> problems,
        ImageLimits limits) =>
        (_bytes, _pages, Problems, _limits) = (bytes, pages, problems, limits);

    public string MediaType => ImageSignature.Tiff;

    public int PageCount => _pages.Count;

    public IReadOnlyList<DocumentProblem> Problems { get; }

    public static TiffDocument Open(ReadOnlyMemory<byte> file, ImageLimits limits, Deadline deadline)
    {
        var bytes = TiffBytes.Open(file) ?? throw ImageFaults.Damaged(ProblemCode.MalformedDocument, cause: null);
        var pages = new List<TiffDirectory>();
        var seen = new HashSet<long>();
        var offset = bytes.FirstDirectory;

        // A chain that comes back to a directory has been damaged or made to run for ever; it ends there.
        while (seen.Add(offset) && TiffDirectory.Read(bytes, offset) is { } page)
        {
            deadline.Check();
            pages.Add(page);
            limits.CheckPages(pages.Count);
            offset = page.Next;
        }

        if (pages.Count == 0)
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedDocument, cause: null);
        }

        return new(bytes, pages, offset == 0 ? [] : [BrokenChain], limits);
    }

    public PageImage RenderPage(
        int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageNumber, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageNumber, PageCount);
        var deadline = new Deadline(settings.TimeBudget, nameof(PageRenderSettings), cancellationToken);
        var directory = _pages[pageNumber - 1];

        return ImageFaults.Guard(ProblemCode.MalformedPage, () =>
        {
            var decoder = new TiffPageDecoder(_bytes, directory, _limits, deadline);
            using var raster = decoder.Decode(settings.Format);

            return raster.ToPage(directory.ReadMetadata(), pageNumber);
        });
    }

    public void Dispose() => _disposed = true;

    private static DocumentProblem BrokenChain => new(
        ProblemCode.MalformedDocument,
        "The chain of pages in the TIFF file is broken; there may have been more pages.");
}
