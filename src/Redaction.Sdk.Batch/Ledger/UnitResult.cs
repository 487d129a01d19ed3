using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>What a ledger knows of a unit.</summary>
/// <param name="Range">Its pages.</param>
/// <param name="Kind">Its outcome; <see langword="null"/> when it has none.</param>
/// <param name="Problem">Why it has no findings.</param>
/// <param name="Findings">Its findings.</param>
internal sealed record UnitResult(
    PageRange Range, OutcomeKind? Kind, DocumentProblem? Problem, DocumentFindings? Findings)
{
    /// <summary>Gets the number of pages of the whole document, as far as this unit knows.</summary>
    public int? DocumentPages => Findings?.PageCount;
}
