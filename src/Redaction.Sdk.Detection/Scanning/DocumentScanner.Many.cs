using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Detection;

public sealed partial class DocumentScanner
{
    /// <summary>Scans many documents side by side, and gives their findings in the order of the sources.</summary>
    /// <param name="sources">The documents, each taken when a worker is near.</param>
    /// <param name="request">What is wanted of each document; everything by default.</param>
    /// <param name="progress">Told of each page once its findings are known.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    /// <returns>One result for each source, also for a document that could not be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public IAsyncEnumerable<DocumentFindings> ScanDocumentsAsync(
        IEnumerable<DocumentSource> sources,
        Func<DocumentSource, DocumentScanRequest>? request = null,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);

        return OrderedWork.RunAsync(
            sources,
            ahead: _parallelism,
            (source, stop) => ScanDocumentAsync(source, request?.Invoke(source), progress, stop).AsTask(),
            cancellationToken);
    }
}
