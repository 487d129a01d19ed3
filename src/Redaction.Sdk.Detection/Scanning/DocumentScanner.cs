using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Redaction.Sdk.Detection.Inspection;

namespace Redaction.Sdk.Detection;

/// <summary>Finds the redactions in documents, page by page.</summary>
/// <remarks>
/// One scanner serves any number of threads and documents at once, and spreads their pages over
/// <see cref="DocumentScannerOptions.Parallelism"/> workers. What it finds does not depend on what else it does.
/// Disposing it disposes the formats that it was given, and the detector where it was told to.
/// </remarks>
public sealed partial class DocumentScanner : IDisposable
{
    private readonly IDocumentFormat[] _formats;
    private readonly IRedactionDetector _detector;
    private readonly PageScanner _pages;
    private readonly IDocumentInspector? _inspector;
    private readonly SecondReader _secondReader;
    private readonly SemaphoreSlim _workers;
    private readonly bool _disposesDetector;
    private readonly int _parallelism;
    private readonly long _maximumBytes;
    private readonly TimeSpan _timeBudget;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>Initializes a new instance of the <see cref="DocumentScanner"/> class.</summary>
    /// <param name="formats">Open the documents; the first that recognises one opens it.</param>
    /// <param name="detector">Looks at the pixels of each page.</param>
    /// <param name="options">Chooses how documents are read. They are read once, here.</param>
    /// <param name="logger">Receives one entry for each page.</param>
    /// <param name="clock">Measures the time that documents take; the system's own by default.</param>
    /// <param name="disposesDetector">Whether to dispose the detector too. The default is to leave it alone.</param>
    /// <param name="inspector">
    /// Reads documents a second time, beside the scan of their pages (after it where
    /// <see cref="DocumentScannerOptions.Parallelism"/> is 1), and looks for what is left in them; nobody does by
    /// default. The scanner disposes it, if it wants to be.
    /// </param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="formats"/> or <paramref name="detector"/> is <see langword="null"/>.
    /// </exception>
    public DocumentScanner(
        IEnumerable<IDocumentFormat> formats,
        IRedactionDetector detector,
        DocumentScannerOptions? options = null,
        ILogger<DocumentScanner>? logger = null,
        TimeProvider? clock = null,
        bool disposesDetector = false,
        IDocumentInspector? inspector = null)
    {
        ArgumentNullException.ThrowIfNull(formats);
        ArgumentNullException.ThrowIfNull(detector);
        options ??= new();

        _formats = [.. formats];
        (_detector, _disposesDetector) = (detector, disposesDetector);
        _workers = new(options.Parallelism);
        (_parallelism, _maximumBytes) = (options.Parallelism, options.MaximumDocumentBytes);
        _timeBudget = options.TimeBudget;
        _clock = clock ?? TimeProvider.System;
        _pages = new(detector, options, _clock);
        (_inspector, _secondReader) = (inspector, new(inspector, options));
        _logger = logger ?? NullLogger<DocumentScanner>.Instance;
    }

    /// <summary>Gets the detector that looks at the pixels, as stamped on the findings.</summary>
    public DetectorIdentity Detector => _detector.Identity;

    /// <summary>Scans the pages of a document in order, each when its findings are asked for.</summary>
    /// <param name="source">The document.</param>
    /// <param name="request">The pages that are wanted, and the password.</param>
    /// <param name="progress">Told of each page once its findings are known.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    /// <returns>
    /// One result for each page, also for a page that could not be read. A document that is damaged as a
    /// whole gives the pages that it has, and then throws: pages may be missing.
    /// </returns>
    /// <remarks>
    /// Only pages are looked at. What the rest of the file keeps, and whether a second reader agrees with the first, is told
    /// of whole documents: by
    /// <see cref="ScanDocumentAsync(DocumentSource, DocumentScanRequest?, IProgress{ScanProgress}?, CancellationToken)"/>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="RedactionException">The document cannot be read, or not in full.</exception>
    /// <exception cref="IOException">The bytes cannot be had.</exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public IAsyncEnumerable<PageFindings> ScanAsync(
        DocumentSource source,
        DocumentScanRequest? request = null,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);

        return ScanCoreAsync(source, request ?? new(), progress, cancellationToken);
    }

    /// <summary>Scans a whole document. What is wrong with it is part of the result.</summary>
    /// <param name="source">The document.</param>
    /// <param name="request">The pages that are wanted, and the password.</param>
    /// <param name="progress">Told of each page once its findings are known.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    /// <returns>The findings of every page, and what kept the document from being read in full.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public async ValueTask<DocumentFindings> ScanDocumentAsync(
        DocumentSource source,
        DocumentScanRequest? request = null,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        request ??= new();

        using var opened = await TryOpenAsync(source, request, cancellationToken).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // Where one page is looked at a time, nothing else is done at that time either.
        var inspecting = _parallelism > 1 ? InspectAsync() : null;
        try
        {
            var (pages, texts) = (new List<PageFindings>(), new Dictionary<int, string>());
            await foreach (var page in ScanPagesAsync(opened, request, progress, texts, cancellationToken).ConfigureAwait(false))
            {
                pages.Add(page);
            }

            inspecting ??= InspectAsync();
            var inspection = await inspecting.ConfigureAwait(false);
            var second = _secondReader.Conclude(inspection, opened, pages, texts);

            return DocumentSummary.Of(source.Name, opened, pages, second, request.Pages, Detector);
        }
        finally
        {
            // However the scan ends, no inspection is left running.
            await stop.CancelAsync().ConfigureAwait(false);
            await (inspecting ?? Task.CompletedTask).ContinueWith(
                static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)
                .ConfigureAwait(false);
        }

        Task<DocumentInspection?> InspectAsync() => _secondReader.InspectAsync(opened, request.Password, stop.Token);
    }

    /// <summary>Disposes the formats, the inspector, and the detector if it is the scanner's own.</summary>
    /// <remarks>Scans that still run fail.</remarks>
    public void Dispose()
    {
        foreach (var format in _formats)
        {
            (format as IDisposable)?.Dispose();
        }

        if (_disposesDetector)
        {
            (_detector as IDisposable)?.Dispose();
        }

        (_inspector as IDisposable)?.Dispose();
        _workers.Dispose();
    }

    private async IAsyncEnumerable<PageFindings> ScanCoreAsync(
        DocumentSource source,
        DocumentScanRequest request,
        IProgress<ScanProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var opened = await OpenAsync(source, request, cancellationToken).ConfigureAwait(false);
        if (opened.Failure is { } failure)
        {
            throw failure;
        }

        await foreach (var page in ScanPagesAsync(opened, request, progress, texts: null, cancellationToken).ConfigureAwait(false))
        {
            yield return page;
        }

        if (DocumentSummary.ProblemsOf(opened, request.Pages) is [var problem, ..])
        {
            throw new DocumentFormatException(problem.Code, problem.Message);
        }
    }

    private async Task<OpenedDocument> TryOpenAsync(
        DocumentSource source, DocumentScanRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(source, request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new()
            {
                Time = new(_clock, _timeBudget),
                Failure = new DocumentFormatException(
                    ProblemCode.IoError, "The document could not be read from where it is kept.", failure),
            };
        }
    }

    private async Task<OpenedDocument> OpenAsync(
        DocumentSource source, DocumentScanRequest request, CancellationToken cancellationToken)
    {
        var time = new TimeAccount(_clock, _timeBudget);
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = await source.ReadAsync(_maximumBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (LimitExceededException failure)
        {
            return new() { Time = time, Failure = failure };
        }

        return await WithWorkerAsync(
            () => Task.FromResult(OpenedDocument.Open(bytes, _formats, request.Password, time, cancellationToken)),
            cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<PageFindings> ScanPagesAsync(
        OpenedDocument opened,
        DocumentScanRequest request,
        IProgress<ScanProgress>? progress,
        Dictionary<int, string>? texts,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int[] numbers = [.. request.Pages.Within(opened.Document?.PageCount ?? 0)];
        var keepImages = request.PageScanned is not null;
        var scans = OrderedWork.RunAsync(
            numbers,
            ahead: 2 * _parallelism,
            (number, stop) => WithWorkerAsync(() => _pages.ScanAsync(opened, number, keepImages, stop), stop),
            cancellationToken);

        var done = 0;
        await foreach (var scan in scans.ConfigureAwait(false))
        {
            using (scan)
            {
                await TellAsync(scan, request.PageScanned, cancellationToken).ConfigureAwait(false);
            }

            if (scan.Text is not null)
            {
                texts?.Add(scan.Findings.Number, scan.Text);
            }

            progress?.Report(new(++done, numbers.Length));
            yield return scan.Findings;
        }
    }

    private async Task<T> WithWorkerAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        // Workers are handed out in the order of asking, so that pages start in order.
        await _workers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _workers.Release();
        }
    }

    private async ValueTask TellAsync(
        PageScan scan,
        Func<PageImage, PageFindings, CancellationToken, ValueTask>? pageScanned,
        CancellationToken cancellationToken)
    {
        LogScanned(scan.Findings.Number, scan.Findings.Redactions.Count, scan.Findings.Status);
        if (scan.Image is { } image && pageScanned is not null)
        {
            await pageScanned(image, scan.Findings, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "Page {Page}: {Redactions} redactions, {Status}.")]
    private partial void LogScanned(int page, int redactions, ReadStatus status);
}
