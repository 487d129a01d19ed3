using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Outputs;

/// <summary>One report of all documents, in a file or on standard output.</summary>
internal sealed class SingleReport(IFindingsWriter writer, AtomicFile? file) : IReportOutput
{
    public ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken) =>
        writer.WriteAsync(document, cancellationToken);

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        file?.Commit();
    }

    public void Dispose()
    {
        writer.Dispose();
        file?.Dispose();
    }
}
