using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Pdf;

namespace Redaction.Sdk;

/// <summary>The settings of everything that finds redactions in documents, with defaults that work.</summary>
public sealed class RedactionSdkOptions
{
    /// <summary>Gets how documents are scanned and what is reported.</summary>
    public DocumentScannerOptions Scanner { get; } = new();

    /// <summary>Gets how PDF files are read, and the limits on them.</summary>
    public PdfReaderOptions Pdf { get; } = new();

    /// <summary>Gets how image files are read, and the limits on them.</summary>
    public ImageReaderOptions Images { get; } = new();
}
