using System.Text;
using Redaction.Sdk.Cli.Html;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>Shows findings as one HTML page that needs nothing but itself.</summary>
internal static class ValidationPage
{
    public static byte[] Of(ValidationResult result, IReadOnlyList<ExpectationOutcome> outcomes)
    {
        var page = new Markup()
            .Add($"<!DOCTYPE html>")
            .Add($"<html lang=\"en\">")
            .Add($"<head>")
            .Add($"<meta charset=\"utf-8\">")
            .Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Markup.AsIs(Policy())}\">")
            .Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Add($"<title>Data set validation</title>")
            .Add($"<style>{Markup.AsIs(PageAsset.Style.Text)}</style>")
            .Add($"</head>")
            .Add($"<body>")
            .Add($"<header><h1 class=\"{(result.HasErrors ? "bad" : "good")}\">Data set validation</h1>")
            .Add($"<p>{ValidationTable.Summary(result)}</p></header>")
            .Add($"<main>");
        foreach (var findings in result.Findings.GroupBy(static finding => finding.Rule))
        {
            page.Add(Section(findings));
        }

        return Encoding.UTF8.GetBytes(page.Add(Expectations(outcomes))
            .Add($"</main>")
            .Add($"<footer>Redaction.Sdk {RedactionReportWriter.Version}.</footer>")
            .Add($"</body>")
            .Add($"</html>")
            .ToString());
    }

    private static string Policy() =>
        $"default-src 'none'; style-src '{PageAsset.Style.Hash}'; base-uri 'none'; form-action 'none'";

    private static Markup Section(IGrouping<ValidationRule, DataFinding> findings)
    {
        var section = new Markup()
            .Add($"<section><h2>{findings.Key.Id}: {findings.Count()} x {ValidationTable.Severity(findings.Key)}</h2>")
            .Add($"<p>{findings.Key.Expectation}. {findings.Key.Remedy}</p>")
            .Add($"<table><thead><tr><th>File</th><th>Finding</th><th>Box, pixels</th></tr></thead><tbody>");
        foreach (var finding in findings)
        {
            section.Add($"<tr><td>{finding.FileName}</td><td>{finding.Message}</td><td>{finding.Box}</td></tr>");
        }

        return section.Add($"</tbody></table></section>");
    }

    private static Markup Expectations(IReadOnlyList<ExpectationOutcome> outcomes)
    {
        var section = new Markup();
        if (outcomes.Count == 0)
        {
            return section;
        }

        section.Add($"<section><h2>Expectations</h2>")
            .Add($"<table><thead><tr><th>Met</th><th>Expectation</th><th>Arguments</th><th></th></tr></thead><tbody>");
        foreach (var outcome in outcomes)
        {
            section
                .Add($"<tr><td>{(outcome.Success ? "yes" : "no")}</td><td>{outcome.Expectation.Type}</td>")
                .Add($"<td>{outcome.Expectation.Arguments.ToJsonString()}</td><td>{outcome.Failure}</td></tr>");
        }

        return section.Add($"</tbody></table></section>");
    }
}
