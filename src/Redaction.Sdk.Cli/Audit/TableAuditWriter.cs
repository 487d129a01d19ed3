using System.Globalization;
using System.Text;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>Writes the format table, for people: what leaks, where, and how much of it, document by document.</summary>
internal sealed class TableAuditWriter : IAuditWriter
{
    private const string Header = "  Grade  Page  What                     Characters  Where";

    public ValueTask WriteAsync(AuditOutcome audit, Stream output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var document in audit.Documents)
        {
            Append(text, document, audit.FailOn);
        }

        text.Append(AuditWording.Verdict(audit)).Append('\n');

        return output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    private static void Append(StringBuilder text, AuditedDocument document, EvidenceGrade failOn)
    {
        var findings = document.Findings;
        text.Append(
            CultureInfo.InvariantCulture, $"{Wording.Summary(findings)}: {AuditWording.Of(document, failOn)}\n");
        foreach (var problem in findings.Problems)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Wording.Problem(problem)}\n");
        }

        if (document.Leaks.Count > 0)
        {
            text.Append(Header).Append('\n');
        }

        foreach (var leak in document.Leaks)
        {
            text.Append(Row(leak)).Append('\n');
        }

        if (findings.RedactionsWithoutCode.Count() is var uncoded and > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Wording.Count(uncoded, "redaction")} without a code\n");
        }

        text.Append('\n');
    }

    private static string Row(Leak leak)
    {
        var where = leak.Redaction is { } found
            ? $"{found.Id} {Wording.Place(found.Box)}"
            : string.Empty;
        var revealed = leak.Text?.Text is { } text ? $"  {PrintableText.Escape(text)}" : string.Empty;

        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {leak.Grade,-5}{leak.Page,6}  {leak.Rule,-24}{leak.Text?.Characters,11}  {where}{revealed}").TrimEnd();
    }
}
