using System.Text;
using Redaction.Sdk.Cli.Audit.Html;
using Redaction.Sdk.Cli.Html;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>
/// Writes the format html: one page that needs nothing but itself, with a picture of every redaction.
/// </summary>
internal sealed class HtmlAuditWriter : IAuditWriter
{
    private static readonly PageAsset Script = new("audit.js");

    public async ValueTask WriteAsync(AuditOutcome audit, Stream output, CancellationToken cancellationToken)
    {
        await WriteAsync(output, Head(audit), cancellationToken).ConfigureAwait(false);
        foreach (var document in audit.Documents)
        {
            await WriteAsync(output, DocumentSection.Of(document, audit.FailOn), cancellationToken)
                .ConfigureAwait(false);
        }

        await WriteAsync(output, Foot(audit), cancellationToken).ConfigureAwait(false);
    }

    private static ValueTask WriteAsync(Stream output, Markup markup, CancellationToken cancellationToken) =>
        output.WriteAsync(Encoding.UTF8.GetBytes(markup.ToString()), cancellationToken);

    private static Markup Head(AuditOutcome audit) => new Markup()
        .Add($"<!DOCTYPE html>")
        .Add($"<html lang=\"en\">")
        .Add($"<head>")
        .Add($"<meta charset=\"utf-8\">")
        .Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Markup.AsIs(Policy())}\">")
        .Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Add($"<meta name=\"referrer\" content=\"no-referrer\">")
        .Add($"<title>Redaction audit: {AuditWording.Verdict(audit)}</title>")
        .Add($"<style>{Markup.AsIs(PageAsset.Style.Text)}</style>")
        .Add($"</head>")
        .Add($"<body>")
        .Add($"<header>")
        .Add($"<h1 class=\"{Markup.AsIs(VerdictClass(audit))}\">{AuditWording.Verdict(audit)}</h1>")
        .Add($"<p class=\"soft\">Redaction audit. The pictures show the pages as anybody sees them.</p>")
        .Add(Figures(audit))
        .Add($"</header>")
        .Add(Controls(audit))
        .Add($"<main>");

    private static string Policy() =>
        $"default-src 'none'; img-src data:; style-src '{PageAsset.Style.Hash}'; script-src '{Script.Hash}'; "
        + "base-uri 'none'; form-action 'none'";

    private static string VerdictClass(AuditOutcome audit) =>
        audit.Leaking > 0 ? "bad" : audit.Unread > 0 ? string.Empty : "good";

    private static Markup Figures(AuditOutcome audit)
    {
        var redactions = audit.Documents
            .Sum(static document => document.Findings.Pages.Sum(static page => page.Redactions.Count));
        var uncoded = audit.Documents.Sum(static document => document.Findings.RedactionsWithoutCode.Count());
        var figures = new Markup().Add($"<ul class=\"figures\">")
            .Add($"<li><b>{audit.Documents.Count}</b>documents</li>")
            .Add($"<li><b>{redactions}</b>redactions</li>");
        foreach (var grade in Enum.GetValues<EvidenceGrade>())
        {
            var count = audit.Documents.Sum(document => document.Leaks.Count(leak => leak.Grade == grade));
            figures.Add($"<li><b>{count}</b>leaks of grade {grade}</li>");
        }

        return figures
            .Add($"<li><b>{uncoded}</b>without a code</li>")
            .Add($"</ul>");
    }

    private static Markup Controls(AuditOutcome audit)
    {
        var controls = new Markup()
            .Add($"<nav class=\"controls\" aria-label=\"Filter\"><form>")
            .Add($"<fieldset><legend>Grade</legend>");
        foreach (var grade in (string[])["A", "B", "C", "D", "none"])
        {
            controls.Add($"<label><input type=\"checkbox\" name=\"grade\" value=\"{grade}\" checked>{grade}</label>");
        }

        controls.Add($"</fieldset>")
            .Add($"<label>Status <select name=\"status\"><option value=\"\">all</option>");
        var statuses = audit.Documents.SelectMany(DocumentSection.Statuses).Distinct();
        foreach (var status in statuses.Order(StringComparer.Ordinal))
        {
            controls.Add($"<option>{status}</option>");
        }

        return controls.Add($"</select></label>")
            .Add($"<span id=\"count\" role=\"status\" aria-live=\"polite\"></span>")
            .Add($"<span class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> next, back &nbsp; <kbd>Enter</kbd> larger")
            .Add($" &nbsp; <kbd>Esc</kbd> close</span>")
            .Add($"</form></nav>");
    }

    private static Markup Foot(AuditOutcome audit) => new Markup()
        .Add($"</main>")
        .Add($"<footer>Redaction.Sdk {RedactionReportWriter.Version}, model {audit.Model.Name} {audit.Model.Version}.")
        .Add($"Grade A: anybody can copy the text. B: nearly as sure. C: a text layer from before the redaction.")
        .Add($"D: noise, as a rule.</footer>")
        .Add($"<script>{Markup.AsIs(Script.Text)}</script>")
        .Add($"</body>")
        .Add($"</html>");
}
