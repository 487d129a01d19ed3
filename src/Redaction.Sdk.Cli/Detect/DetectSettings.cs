using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>What a user of <c>redaction detect</c> asked for.</summary>
internal sealed record DetectSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required ReportFormat Format { get; init; }

    public string? Output { get; init; }

    public string? Overlay { get; init; }

    /// <summary>Gets the pages; <see langword="null"/> when none were named.</summary>
    public PageSelection? Pages { get; init; }

    public string? PasswordFile { get; init; }

    public required DetectorChoice Detector { get; init; }

    public required Action<DocumentScannerOptions> ConfigureScanner { get; init; }
}
