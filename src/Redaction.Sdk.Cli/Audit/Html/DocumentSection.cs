using System.Globalization;
using Redaction.Sdk.Cli.Html;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Cli.Scans;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit.Html;

/// <summary>The part of the page that is about one document.</summary>
internal static class DocumentSection
{
    public static Markup Of(AuditedDocument document, EvidenceGrade failOn)
    {
        var findings = document.Findings;
        var verdict = document.Count(failOn) > 0 ? "bad" : ScanRun.IsChecked(findings) ? "good" : "part";
        var section = new Markup()
            .Add($"<section>")
            .Add($"<h2>{findings.Name}</h2>")
            .Add($"<p><span class=\"verdict {verdict}\">{AuditWording.Of(document, failOn)}</span>")
            .Add($"<span class=\"soft\">{Wording.Facts(findings)}</span></p>")
            .Add(Problems(findings))
            .Add(Coverage(findings.Coverage))
            .Add($"<div class=\"cards\">");
        foreach (var left in findings.Leftovers ?? [])
        {
            section.Add(RedactionCard.Of(left));
        }

        foreach (var page in findings.Pages)
        {
            foreach (var redaction in Worst(page.Redactions))
            {
                section.Add(
                    RedactionCard.Of(page.Number, redaction, document.Pictures.GetValueOrDefault(redaction.Id)));
            }
        }

        return section
            .Add($"</div>")
            .Add($"<p class=\"empty none\" hidden>Nothing to show with this filter.</p>")
            .Add($"</section>");
    }

    /// <summary>Lists what the cards of a document can be filtered by.</summary>
    public static IEnumerable<string> Statuses(AuditedDocument document) => document.Findings.Pages
        .SelectMany(static page => page.Redactions).Select(static found => ReportName.Of(found.Status))
        .Concat((document.Findings.Leftovers ?? []).Select(static left => $"leftover-{ReportName.Of(left.Kind)}"));

    private static IEnumerable<RedactionRecord> Worst(IEnumerable<RedactionRecord> redactions) =>
        redactions.OrderBy(static found => found.Grade ?? EvidenceGrade.D + 1);

    private static Markup Problems(DocumentFindings findings)
    {
        var problems = new Markup();
        if (findings.Problems.Count == 0)
        {
            return problems;
        }

        problems.Add($"<ul class=\"problems\">");
        foreach (var problem in findings.Problems)
        {
            problems.Add($"<li>{Wording.Problem(problem)}</li>");
        }

        return problems.Add($"</ul>");
    }

    private static Markup Coverage(DocumentCoverage? coverage)
    {
        if (coverage?.Amounts is not { } amounts)
        {
            return new();
        }

        (string Name, string Value)[] figures =
        [
            ("page area", Percent(amounts.PageArea)),
            ("content area", Percent(amounts.ContentArea)),
            ("text lines", Percent(amounts.TextLines)),
            ("words (estimate)", Percent(amounts.Words)),
            ("pages touched", $"{coverage.PagesTouched} of {coverage.Pages}"),
            ("pages withheld", coverage.PagesWithheld?.ToString(CultureInfo.InvariantCulture) ?? "not known"),
        ];
        var table = new Markup().Add($"<table><thead><tr>");
        foreach (var (name, _) in figures)
        {
            table.Add($"<th>{name}</th>");
        }

        table.Add($"</tr></thead><tbody><tr>");
        foreach (var (_, value) in figures)
        {
            table.Add($"<td>{value}</td>");
        }

        return table.Add($"</tr></tbody></table>");
    }

    private static string Percent(CoveredAmount? amount) => amount is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * known.Share:0.0} %")
        : "not known";
}
