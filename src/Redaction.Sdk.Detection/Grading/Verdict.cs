namespace Redaction.Sdk.Detection.Grading;

/// <summary>What is to be said about a redaction.</summary>
/// <param name="Status">Whether it did what it was meant to do.</param>
/// <param name="Grade">The strength of the evidence that it failed; <see langword="null"/> when it did not.</param>
/// <param name="Text">What it failed to hide; empty for pixels, <see langword="null"/> for nothing.</param>
/// <param name="Evidence">What this rests on.</param>
internal sealed record Verdict(
    RedactionStatus Status, EvidenceGrade? Grade = null, string? Text = null, RedactionEvidence? Evidence = null)
{
    /// <summary>Writes the verdict into a record.</summary>
    public RedactionRecord On(RedactionRecord record, bool reveal) => record with
    {
        Status = Status,
        Grade = Grade,
        HiddenText = string.IsNullOrEmpty(Text) ? null : HiddenText.Of(Text, reveal),
        Evidence = Evidence,
    };
}
