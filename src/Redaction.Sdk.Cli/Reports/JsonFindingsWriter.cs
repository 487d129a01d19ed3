using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>Writes the formats json and jsonl.</summary>
internal sealed class JsonFindingsWriter(RedactionReportWriter report) : IFindingsWriter
{
    public ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken) =>
        report.WriteAsync(document, cancellationToken);

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => report.CompleteAsync(cancellationToken);

    public void Dispose() => report.Dispose();
}
