namespace Redaction.Sdk.Imaging;

/// <summary>An open image file of one page that Skia decodes.</summary>
internal sealed class SkiaDocument : IPagedDocument
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly ImageMetadata _metadata;
    private bool _disposed;

    private SkiaDocument(ReadOnlyMemory<byte> bytes, string mediaType, ImageMetadata metadata) =>
        (_bytes, MediaType, _metadata) = (bytes, mediaType, metadata);

    public string MediaType { get; }

    public int PageCount => 1;

    public IReadOnlyList<DocumentProblem> Problems => [];

    public static SkiaDocument Open(
        ReadOnlyMemory<byte> bytes, string mediaType, ImageLimits limits, Deadline deadline)
    {
        var (width, height) = ImageHeader.ClaimedSize(mediaType, bytes.Span);
        limits.CheckPixels(width, height);
        SkiaDecoder.CheckHeader(bytes, mediaType, limits, deadline);

        return new(bytes, mediaType, ImageHeader.Read(mediaType, bytes));
    }

    public PageImage RenderPage(
        int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pageNumber, 1);
        var deadline = new Deadline(settings.TimeBudget, nameof(PageRenderSettings), cancellationToken);
        deadline.Check();

        return ImageFaults.Guard(ProblemCode.MalformedPage, () =>
        {
            using var raster = SkiaDecoder.Decode(_bytes, MediaType, settings.Format, deadline);

            return raster.ToPage(_metadata, pageNumber);
        });
    }

    public void Dispose() => _disposed = true;
}
