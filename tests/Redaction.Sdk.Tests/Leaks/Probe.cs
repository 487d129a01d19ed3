using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>A document of one page that hides a secret in one way, or that only looks as if it did.</summary>
/// <param name="Name">The way.</param>
/// <param name="Truth">What is to be said about it.</param>
/// <param name="Pdf">The document.</param>
internal sealed record Probe(string Name, ProbeTruth Truth, byte[] Pdf)
{
    public const string Secret = "Jane Q Example 123-45-6789";

    /// <summary>Gets the text that is hidden; <see langword="null"/> when it is a picture or nothing.</summary>
    public string? Text { get; init; } = Secret;

    /// <summary>Gets the status that a redaction has to have; <see langword="null"/> when none need be there.</summary>
    public RedactionStatus? Status { get; init; }

    /// <summary>Gets the kind of leftover that has to be found; <see langword="null"/> for none.</summary>
    public LeftoverKind? Leftover { get; init; }

    /// <summary>Says what is wrong with findings; <see langword="null"/> when they are right.</summary>
    public string? Check(DocumentFindings findings)
    {
        var records = findings.Pages.SelectMany(static page => page.Redactions).ToArray();
        var leftovers = findings.Leftovers ?? [];
        var grades = records.Select(static record => (record.Grade, record.HiddenText))
            .Concat(leftovers.Select(static leftover => ((EvidenceGrade?)leftover.Grade, (HiddenText?)leftover.HiddenText)))
            .ToArray();
        var isLeak = grades.Any(static item => item.Item1 is EvidenceGrade.A or EvidenceGrade.B);
        var seen = string.Join(", ", records.Select(static record => $"{record.Status} {record.Grade}").Concat(
            leftovers.Select(static leftover => $"{leftover.Kind} {leftover.Grade}")));

        return findings.Status != ReadStatus.Checked ? $"read as {findings.Status}: {string.Join(", ", findings.Problems)}"
            : isLeak != (Truth == ProbeTruth.Leak) ? $"leak: {isLeak}, found: {seen}"
            : Truth == ProbeTruth.Clean && grades.Any(static item => item.Item1 is not null) ? $"found: {seen}"
            : Status is { } status && records.All(record => record.Status != status) ? $"no {status}, found: {seen}"
            : Leftover is { } kind && leftovers.All(leftover => leftover.Kind != kind) ? $"no {kind}, found: {seen}"
            : Truth != ProbeTruth.Clean && Text is { } text && grades.All(item => item.Item2 != HiddenText.Of(text))
                ? $"other text of {string.Join(", ", grades.Select(static item => item.Item2?.Characters))} characters, {seen}"
            : null;
    }

    public override string ToString() => Name;
}
