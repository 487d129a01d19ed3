using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>Writes findings to a stream in one format, each document whole.</summary>
internal interface IFindingsWriter : IDisposable
{
    ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken);

    /// <summary>Writes what stands behind the last document.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
