using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Scans;

/// <summary>Which documents a user wants scanned, and how.</summary>
internal sealed record ScanSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Gets the pages; <see langword="null"/> when none were named.</summary>
    public PageSelection? Pages { get; init; }

    public string? PasswordFile { get; init; }

    /// <summary>Gets the file of further exemption codes; <see langword="null"/> for none.</summary>
    public string? CodesFile { get; init; }

    public required DetectorChoice Detector { get; init; }

    public bool ReadsPixels { get; init; } = true;

    public required Action<DocumentScannerOptions> ConfigureScanner { get; init; }
}
