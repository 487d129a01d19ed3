using Redaction.Sdk.Cli.Scans;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>What an audit came to.</summary>
/// <param name="Documents">The documents, those that leak first.</param>
/// <param name="Model">The detector that looked at the pixels.</param>
/// <param name="FailOn">The weakest evidence that counts as a leak.</param>
internal sealed record AuditOutcome(
    IReadOnlyList<AuditedDocument> Documents, DetectorIdentity Model, EvidenceGrade FailOn)
{
    public int Leaking => Documents.Count(document => document.Count(FailOn) > 0);

    public int Unread => Documents.Count(static document => !ScanRun.IsChecked(document.Findings));

    /// <summary>Gets what the process returns: a leak goes before everything else that went wrong.</summary>
    public int ExitCode => Leaking > 0 ? ExitCodes.Leak : Unread > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
}
