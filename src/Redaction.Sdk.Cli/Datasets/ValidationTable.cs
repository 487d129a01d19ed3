using System.Globalization;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;
using Spectre.Console;
using ValidationResult = Redaction.Sdk.Datasets.ValidationResult;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>Shows findings as text: how often each rule is broken, and then where.</summary>
internal static class ValidationTable
{
    // What a person reads; all of them are in the other formats.
    private const int Shown = 20;

    public static byte[] Of(ValidationResult result, IReadOnlyList<ExpectationOutcome> outcomes, int width)
    {
        using TextConsole console = new(width);
        console.WriteLine(Summary(result));
        if (result.Findings.Count > 0)
        {
            console.Write(Counts(result));
            console.WriteLines(result.Findings.GroupBy(static finding => finding.Rule).SelectMany(Lines));
        }

        console.WriteLines(outcomes.Select(Line));

        return console.ToUtf8();
    }

    public static string Summary(ValidationResult result)
    {
        var errors = result.Findings.Count(static finding => finding.Rule.Severity == FindingSeverity.Error);
        var marks = result.Dataset.Images.Sum(static image => image.Annotations.Count);

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Dataset.Images.Count} images ({result.PagesRead} looked at), {marks} annotations: ")
            + string.Create(
                CultureInfo.InvariantCulture, $"{errors} errors, {result.Findings.Count - errors} warnings.");
    }

    private static Table Counts(ValidationResult result)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("Rule").AddColumn("Severity").AddColumn(new TableColumn("Count").RightAligned()).AddColumn("Expected");
        foreach (var rule in ValidationRules.All)
        {
            var count = result.Findings.Count(finding => finding.Rule == rule);
            if (count > 0)
            {
                table.AddRow(
                    rule.Id, Severity(rule), count.ToString(CultureInfo.InvariantCulture), rule.Expectation);
            }
        }

        return table;
    }

    private static IEnumerable<string> Lines(IGrouping<ValidationRule, DataFinding> findings)
    {
        yield return $"{findings.Key.Id} {Severity(findings.Key)}. {findings.Key.Remedy}";
        foreach (var finding in findings.Take(Shown))
        {
            yield return $"  {PrintableText.Escape(finding.FileName ?? "-")}: {PrintableText.Escape(finding.Message)}";
        }

        if (findings.Count() is var count && count > Shown)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  and {count - Shown} more.");
        }
    }

    public static string Severity(ValidationRule rule) =>
        rule.Severity == FindingSeverity.Error ? "error" : "warning";

    private static string Line(ExpectationOutcome outcome) =>
        $"{(outcome.Success ? "met    " : "NOT MET")}  {PrintableText.Escape(outcome.Expectation.Type)}"
        + $" {PrintableText.Escape(outcome.Expectation.Arguments.ToJsonString())}"
        + (outcome.Failure is { } failure ? $" {failure}" : string.Empty);
}
