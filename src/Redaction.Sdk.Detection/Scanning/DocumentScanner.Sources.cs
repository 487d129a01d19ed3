namespace Redaction.Sdk.Detection;

public sealed partial class DocumentScanner
{
    /// <summary>Scans the pages of a file in order, each when its findings are asked for.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="request">The pages that are wanted, and the password.</param>
    /// <param name="progress">Told of each page once its findings are known.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    /// <returns>
    /// As <see cref="ScanAsync(DocumentSource, DocumentScanRequest?, IProgress{ScanProgress}?, CancellationToken)"/>
    /// returns them, with the same exceptions.
    /// </returns>
    public IAsyncEnumerable<PageFindings> ScanAsync(
        string path,
        DocumentScanRequest? request = null,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ScanAsync(DocumentSource.FromFile(path), request, progress, cancellationToken);

    /// <summary>Scans the pages of a document that a stream holds, in order.</summary>
    /// <param name="stream">The stream, read to its end and left open.</param>
    /// <param name="request">The pages that are wanted, and the password.</param>
    /// <param name="progress">Told of each page once its findings are known.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    /// <returns>
    /// As <see cref="ScanAsync(DocumentSource, DocumentScanRequest?, IProgress{ScanProgress}?, CancellationToken)"/>
    /// returns them, with the same exceptions.
    /// </returns>
    public IAsyncEnumerable<PageFindings> ScanAsync(
        Stream stream,
        DocumentScanRequest? request = null,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ScanAsync(DocumentSource.FromStream(stream), request, progress, cancellationToken);

    /// <summary>Scans the pages of a document in memory, in order.</summary>
    /// <param name="bytes">The whole document, which must not change while it is scanned.</param>
    /// <param name="request">The pages that are wanted, and the password.</param>
    /// <param name="progress">Told of each page once its findings are known.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    /// <returns>
    /// As <see cref="ScanAsync(DocumentSource, DocumentScanRequest?, IProgress{ScanProgress}?, CancellationToken)"/>
    /// returns them, with the same exceptions.
    /// </returns>
    public IAsyncEnumerable<PageFindings> ScanAsync(
        ReadOnlyMemory<byte> bytes,
        DocumentScanRequest? request = null,
        IProgress<ScanProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ScanAsync(DocumentSource.FromBytes(bytes), request, progress, cancellationToken);
}
