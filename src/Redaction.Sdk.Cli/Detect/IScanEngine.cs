using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>Scans documents; a bad document is a result, not an exception. Safe for any number of threads.</summary>
internal interface IScanEngine : IDisposable
{
    DetectorIdentity Identity { get; }

    ValueTask<DocumentFindings> ScanDocumentAsync(
        DocumentSource source,
        DocumentScanRequest request,
        IProgress<ScanProgress> progress,
        CancellationToken cancellationToken);
}
