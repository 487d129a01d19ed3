using System.CommandLine;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Cli.Scans;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>What the command line of <c>redaction detect</c> may hold.</summary>
internal sealed class DetectOptions
{
    private readonly ScanOptions _scan = new();

    public Option<string> Format { get; } = CheckedOption.OneOf(
        "--format",
        "table: for reading. json: one report object. jsonl: one document object a line. csv: a row a redaction.",
        [.. ReportFormat.All.Select(static format => format.Name)]);

    public Option<string?> Output { get; } = new("--output")
    {
        HelpName = "FILE|DIR",
        Description = "Write the report to FILE, or a report a document into DIR (an existing folder, or a name that "
            + "ends with a slash). Standard output if left out.",
    };

    public Option<string?> Overlay { get; } = new("--overlay")
    {
        HelpName = "DIR",
        Description = "Write a PNG of each page with redactions into DIR, with the redactions marked; of every page "
            + "named by --pages.",
    };

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Output);
        command.Add(Overlay);
        _scan.AddTo(command);
    }

    public DetectSettings Read(ParseResult result) => new()
    {
        Scan = _scan.Read(result),
        Format = ReportFormat.All.Single(format => format.Name == result.GetRequiredValue(Format)),
        Output = result.GetValue(Output),
        Overlay = result.GetValue(Overlay),
    };
}
