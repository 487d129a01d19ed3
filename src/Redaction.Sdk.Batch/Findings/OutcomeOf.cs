using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Tells the outcome that findings are.</summary>
internal static class OutcomeOf
{
    public static OutcomeKind Status(DocumentFindings findings) => findings.Status switch
    {
        ReadStatus.Checked => OutcomeKind.Done,
        ReadStatus.Partial => OutcomeKind.Partial,
        _ => findings.Problems.Select(static problem => Problem(problem.Code)).DefaultIfEmpty(OutcomeKind.Rejected).First(),
    };

    /// <summary>Tells the outcome of a document that was not read.</summary>
    public static OutcomeKind Problem(ProblemCode code) => code switch
    {
        ProblemCode.PasswordRequired => OutcomeKind.Encrypted,
        ProblemCode.TimedOut => OutcomeKind.Timeout,
        ProblemCode.WorkerCrashed => OutcomeKind.Crash,
        ProblemCode.IoError => OutcomeKind.Missing,
        _ => OutcomeKind.Rejected,
    };
}
