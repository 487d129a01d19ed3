using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf;

/// <summary>Opens PDF documents with PDFium, which runs as WebAssembly inside a sandbox.</summary>
/// <remarks>
/// <para>
/// Any number of threads may share one; make one and keep it. The first document waits for the reader to be
/// compiled, which takes some seconds once on a machine, or loaded from the cache folder.
/// </para>
/// <para>Documents must not be used after the format that opened them was disposed.</para>
/// </remarks>
public sealed class PdfDocumentFormat : IDocumentFormat, IDisposable
{
    private const int HeaderWithin = 1024;

    private readonly Lazy<PdfiumEngine> _engine;
    private readonly long _maximumBytes;
    private readonly long _maximumPixels;
    private bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="PdfDocumentFormat"/> class.</summary>
    /// <param name="options">The limits. They are read once, here.</param>
    public PdfDocumentFormat(PdfReaderOptions? options = null)
    {
        options ??= new();
        var (cacheFolder, maximumMemory) = (options.ModuleCacheFolder, options.MaximumMemory);
        _maximumBytes = options.MaximumBytes;
        _maximumPixels = options.MaximumPixels;
        _engine = new(() => new PdfiumEngine(cacheFolder, maximumMemory));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// A PDF has its header within the first 1,024 bytes; readers accept what comes before it. A ZIP file that begins with a
    /// PDF file is none: what else is in it would go unread, and seem to be clean.
    /// </remarks>
    public string? Recognize(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0 && !bytes.StartsWith("PK\u0003\u0004"u8)
            ? PdfDocument.PdfMediaType
            : null;

    /// <inheritdoc cref="IDocumentFormat.Open"/>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The format was disposed.</exception>
    public PdfDocument Open(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);

        var lanes = CreateLanes(bytes, settings, cancellationToken);
        try
        {
            return PdfDocument.Open(
                lanes, bytes, _maximumPixels, CallBudget.Start(settings.TimeBudget, cancellationToken));
        }
        catch
        {
            lanes.Dispose();
            throw;
        }
    }

    IPagedDocument IDocumentFormat.Open(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken) =>
        Open(bytes, settings, cancellationToken);

    /// <summary>Frees the reader. A second call does nothing.</summary>
    public void Dispose()
    {
        if (!_disposed && _engine.IsValueCreated)
        {
            _engine.Value.Dispose();
        }

        _disposed = true;
    }

    /// <summary>Makes the lanes of a document, none of which is open yet.</summary>
    internal LanePool CreateLanes(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        CheckSize(bytes.Length);

        return new(_engine.Value, new PdfSource(bytes, settings.Password));
    }

    private void CheckSize(int length)
    {
        if (length == 0)
        {
            throw new DocumentFormatException(ProblemCode.EmptyDocument, "The document has no bytes.");
        }

        if (length > _maximumBytes)
        {
            throw new LimitExceededException(
                ProblemCode.LimitExceeded, "The document has more bytes than PdfReaderOptions.MaximumBytes allows.");
        }
    }
}
