using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>A format that reports can be had in.</summary>
internal sealed record ReportFormat(string Name, string Extension, ReportFormat.Opener Open)
{
    public static readonly IReadOnlyList<ReportFormat> All =
    [
        new("table", ".txt", static (output, _, isTerminal, width) =>
            new TableFindingsWriter(output, isTerminal, width)),
        new("json", ".json", static (output, model, _, _) =>
            new JsonFindingsWriter(new(output, model, RedactionReportFormat.Json))),
        new("jsonl", ".jsonl", static (output, model, _, _) =>
            new JsonFindingsWriter(new(output, model, RedactionReportFormat.JsonLines))),
        new("csv", ".csv", static (output, _, _, _) => new CsvFindingsWriter(output)),
    ];

    internal delegate IFindingsWriter Opener(Stream output, DetectorIdentity model, bool isTerminal, int width);
}
