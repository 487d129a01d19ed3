using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>A format that reports can be had in.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Extension">How the names of such files end.</param>
/// <param name="Open">Starts a report on a stream, of what the given model found.</param>
internal sealed record ReportFormat(
    string Name, string Extension, Func<Stream, DetectorIdentity, IFindingsWriter> Open)
{
    public static readonly IReadOnlyList<ReportFormat> All =
    [
        new("table", ".txt", static (output, _) => new TableFindingsWriter(output)),
        new("json", ".json", static (output, model) =>
            new JsonFindingsWriter(new(output, model, RedactionReportFormat.Json))),
        new("jsonl", ".jsonl", static (output, model) =>
            new JsonFindingsWriter(new(output, model, RedactionReportFormat.JsonLines))),
        new("csv", ".csv", static (output, _) => new CsvFindingsWriter(output)),
    ];
}
