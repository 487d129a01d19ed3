using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Tells the outcome that findings are.</summary>
internal static class OutcomeOf
{
    public static OutcomeKind Status(DocumentFindings findings) => findings.Status switch
    {
        ReadStatus.Checked => OutcomeKind.Done,
        ReadStatus.Partial => OutcomeKind.Partial,
        _ => findings.Problems.Select(static problem => Code(problem.Code)).DefaultIfEmpty(OutcomeKind.Rejected).First(),
    };

    private static OutcomeKind Code(ProblemCode code) => code switch
    {
        ProblemCode.PasswordRequired => OutcomeKind.Encrypted,
        ProblemCode.TimedOut => OutcomeKind.Timeout,
        ProblemCode.WorkerCrashed => OutcomeKind.Crash,
        ProblemCode.IoError => OutcomeKind.Missing,
        _ => OutcomeKind.Rejected,
    };
}
