using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Outputs;

/// <summary>Where reports go. What is disposed without being completed leaves no half-written file.</summary>
internal interface IReportOutput : IDisposable
{
    ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken);

    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
