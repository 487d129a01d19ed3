using Redaction.Sdk.Cli.Scans;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>What a user of <c>redaction audit</c> asked for.</summary>
internal sealed record AuditSettings
{
    public required ScanSettings Scan { get; init; }

    public required AuditFormat Format { get; init; }

    /// <summary>Gets the file for the report; <see langword="null"/> for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Gets the folder for copies with notes; <see langword="null"/> for none.</summary>
    public string? Annotated { get; init; }

    /// <summary>Gets the weakest evidence that counts as a leak.</summary>
    public required EvidenceGrade FailOn { get; init; }
}
