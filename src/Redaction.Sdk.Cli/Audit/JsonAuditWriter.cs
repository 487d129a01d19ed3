using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>Writes the format json: a redaction report, the documents that leak first.</summary>
internal sealed class JsonAuditWriter : IAuditWriter
{
    public async ValueTask WriteAsync(AuditOutcome audit, Stream output, CancellationToken cancellationToken)
    {
        using var report = new RedactionReportWriter(output, audit.Model);
        foreach (var document in audit.Documents)
        {
            await report.WriteAsync(document.Findings, cancellationToken).ConfigureAwait(false);
        }

        await report.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
