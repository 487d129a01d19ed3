using System.Buffers;
using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Rendering;
using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf;

/// <summary>An open PDF document.</summary>
/// <remarks>
/// Any number of threads may render pages at once; each then has a sandbox of its own, with a copy of the
/// document. The pixels of a page are the same bytes whatever else is rendered.
/// </remarks>
public sealed partial class PdfDocument : IStructuredDocument
{
    internal const string PdfMediaType = "application/pdf";

    private readonly LanePool _lanes;
    private readonly DocumentTraits _traits;
    private readonly long _maximumPixels;

    private PdfDocument(
        LanePool lanes,
        int pageCount,
        DocumentTraits traits,
        IReadOnlyList<DocumentProblem> problems,
        long maximumPixels)
    {
        _lanes = lanes;
        _traits = traits;
        _maximumPixels = maximumPixels;
        PageCount = pageCount;
        Problems = problems;
    }

    /// <inheritdoc/>
    public string MediaType => PdfMediaType;

    /// <inheritdoc/>
    public int PageCount { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DocumentProblem> Problems { get; }

    /// <summary>Reads where a page lies in its own coordinates.</summary>
    /// <param name="pageNumber">The number of the page, from 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The geometry of the page.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    /// <exception cref="DocumentFormatException">The page is damaged; other pages may still be read.</exception>
    /// <exception cref="LimitExceededException">A limit on memory or time was met.</exception>
    /// <exception cref="ObjectDisposedException">The document was disposed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public PdfPage GetPage(int pageNumber, CancellationToken cancellationToken = default)
    {
        var budget = CallBudget.Start(new PageRenderSettings().TimeBudget, cancellationToken);

        return OnPage(pageNumber, budget, 0, static (_, page, _) => page.Description);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// A page with more pixels than <see cref="PdfReaderOptions.MaximumPixels"/> is rendered at a lower resolution;
    /// the size of the page and the way from its pixels to its points stay exact.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is <see langword="null"/>.</exception>
    public PageImage RenderPage(
        int pageNumber, PageRenderSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Dpi);
        CheckFormat(settings.Format);
        var budget = CallBudget.Start(settings.TimeBudget, cancellationToken);

        return OnPage(pageNumber, budget, (settings, _maximumPixels), static (lane, page, state) =>
        {
            var size = page.Description.Size;
            var layout = RasterPlan.Fit(size, state.settings, state._maximumPixels);
            var pixels = MemoryPool<byte>.Shared.Rent((int)layout.ByteCount);
            try
            {
                PageRenderer.Render(lane, page, layout, pixels.Memory.Span);
                return PageImage.Own(pixels, layout, size);
            }
            catch
            {
                pixels.Dispose();
                throw;
            }
        });
    }

    /// <summary>Renders one page, upright, into the caller's memory, stretched to fill the whole raster.</summary>
    /// <param name="pageNumber">The number of the page, from 1.</param>
    /// <param name="destination">The bytes of the raster. What lies between its rows is left alone.</param>
    /// <param name="layout">
    /// The raster, of <see cref="PixelFormat.Gray8"/> or <see cref="PixelFormat.Bgra32"/>; usually the page's
    /// <see cref="PdfPage.Size"/> times the resolution.
    /// </param>
    /// <param name="timeBudget">The time that the page may take; the default is 60 seconds.</param>
    /// <param name="cancellationToken">Stops the work; the destination is then left with anything in it.</param>
    /// <returns>The geometry of the page.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short for the layout.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page, or the format is another.</exception>
    /// <exception cref="DocumentFormatException">The page is damaged; other pages may still be read.</exception>
    /// <exception cref="LimitExceededException">A limit on memory or time was met.</exception>
    /// <exception cref="ObjectDisposedException">The document was disposed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public PdfPage RenderPage(
        int pageNumber,
        Span<byte> destination,
        PixelLayout layout,
        TimeSpan? timeBudget = null,
        CancellationToken cancellationToken = default)
    {
        CheckFormat(layout.Format);
        if (layout.ByteCount == 0 || layout.ByteCount > destination.Length)
        {
            throw new ArgumentException(
                $"The layout needs {layout.ByteCount} bytes, but {destination.Length} are there.", nameof(destination));
        }

        var budget = CallBudget.Start(timeBudget ?? new PageRenderSettings().TimeBudget, cancellationToken);

        return OnPage(pageNumber, budget, new Raster(layout, destination), static (lane, page, raster) =>
        {
            PageRenderer.Render(lane, page, raster.Layout, raster.Bytes);
            return page.Description;
        });
    }

    /// <summary>Closes the document. Renderings in progress finish; a second call does nothing.</summary>
    public void Dispose() => _lanes.Dispose();

    /// <summary>Opens a document on the first of its lanes.</summary>
    internal static PdfDocument Open(
        LanePool lanes, ReadOnlyMemory<byte> bytes, long maximumPixels, CallBudget budget)
    {
        var (pageCount, encrypted, traits) = lanes.Run(
            budget,
            pageNumber: 0,
            bytes,
            static (lane, bytes) => (
                lane.Pdfium.GetPageCount(lane.Document),
                lane.Pdfium.GetSecurityRevision(lane.Document) >= 0,
                DocumentTraits.Of(lane, bytes.Span)),
            ProblemCode.MalformedDocument);

        return pageCount > 0
            ? new(lanes, pageCount, traits, StructureCheck.Run(bytes.Span), maximumPixels)
            : throw NoPages(encrypted);
    }

    // Some documents accept any password: what then comes out is noise, in which no page is found.
    private static DocumentFormatException NoPages(bool encrypted) => encrypted
        ? new(ProblemCode.PasswordRequired, "The document is encrypted, and no page can be read with this password.")
        : new(ProblemCode.EmptyDocument, "The document has no pages.");

    private TResult OnPage<TState, TResult>(
        int pageNumber, CallBudget budget, TState state, PageWork<TState, TResult> work)
        where TState : allows ref struct
        where TResult : class
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageNumber);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageNumber, PageCount);

        var call = new PageCall<TState, TResult>(pageNumber, _traits.UserUnits, state, work);

        return _lanes.Run(budget, pageNumber, call, static (lane, call) => call.Do(lane), ProblemCode.MalformedPage)
            ?? throw new DocumentFormatException(ProblemCode.MalformedPage, "The page is too damaged to be read.");
    }

    private static void CheckFormat(PixelFormat format)
    {
        if (format is not (PixelFormat.Gray8 or PixelFormat.Bgra32))
        {
            throw new ArgumentOutOfRangeException(
                nameof(format), format, "A PDF page can be rendered as Gray8 or Bgra32.");
        }
    }

    private readonly ref struct Raster(PixelLayout layout, Span<byte> bytes)
    {
        public PixelLayout Layout { get; } = layout;

        public Span<byte> Bytes { get; } = bytes;
    }
}
