using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>A document with what it gives away.</summary>
internal sealed class AuditedDocument(DocumentFindings findings, IReadOnlyDictionary<string, byte[]> pictures)
{
    public DocumentFindings Findings => findings;

    /// <summary>Gets a picture of each redaction with what stands around it, as PNG, by the redaction's id.</summary>
    public IReadOnlyDictionary<string, byte[]> Pictures => pictures;

    public IReadOnlyList<Leak> Leaks { get; } = Leak.Of(findings);

    /// <summary>Counts the leaks whose evidence is at least as strong as a grade.</summary>
    public int Count(EvidenceGrade weakest) => Leaks.Count(leak => leak.Grade <= weakest);

    /// <summary>Puts documents in the order in which a person should look at them.</summary>
    /// <remarks>Those that leak first, the worst ahead; then those that were not read in full.</remarks>
    public static IEnumerable<AuditedDocument> InOrder(IEnumerable<AuditedDocument> documents) => documents
        .OrderByDescending(static document => document.Count(EvidenceGrade.A) > 0)
        .ThenByDescending(static document => document.Count(EvidenceGrade.B) > 0)
        .ThenByDescending(static document => document.Count(EvidenceGrade.B))
        .ThenBy(static document => document.Findings.Status);
}
