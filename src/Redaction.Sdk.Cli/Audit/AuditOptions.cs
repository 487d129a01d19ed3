using System.CommandLine;
using Redaction.Sdk.Cli.Scans;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>What the command line of <c>redaction audit</c> may hold.</summary>
internal sealed class AuditOptions
{
    private readonly ScanOptions _scan = new();

    public Option<string> Format { get; } = CheckedOption.OneOf(
        "--format",
        "table: for reading. json: a redaction report. sarif: for pipelines. html: a page with pictures.",
        [.. AuditFormat.All.Select(static format => format.Name)]);

    public Option<string?> Output { get; } = new("--output")
    {
        HelpName = "FILE",
        Description = "Write the audit to FILE. Standard output if left out.",
    };

    public Option<string?> Annotated { get; } = new("--annotated")
    {
        HelpName = "DIR",
        Description = "Write a copy of each PDF with redactions into DIR, with a frame and a note at each of them.",
    };

    public Option<string> FailOn { get; } = CheckedOption.Closed(
        "--fail-on", "A|B|C", ["B", "A", "C"],
        "The weakest evidence that counts as a leak: A is text that anybody can copy, B nearly that, C a text layer.",
        "--fail-on takes one of: A, B, C.");

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Output);
        command.Add(Annotated);
        command.Add(FailOn);
        _scan.AddTo(command);
    }

    public AuditSettings Read(ParseResult result) => new()
    {
        Scan = _scan.Read(result),
        Format = AuditFormat.All.Single(format => format.Name == result.GetRequiredValue(Format)),
        Output = result.GetValue(Output),
        Annotated = result.GetValue(Annotated),
        FailOn = Enum.Parse<EvidenceGrade>(result.GetRequiredValue(FailOn)),
    };
}
