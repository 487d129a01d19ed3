using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Cli.Scans;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>What a user of <c>redaction detect</c> asked for.</summary>
internal sealed record DetectSettings
{
    public required ScanSettings Scan { get; init; }

    public required ReportFormat Format { get; init; }

    public string? Output { get; init; }

    public string? Overlay { get; init; }
}
