using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>One redaction on a page. What a release cannot tell yet is <see langword="null"/>, never a guess.</summary>
public sealed record RedactionRecord
{
    /// <summary>Gets the name of the record within its document, such as <c>p1-r1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the tightest box, in page points of the upright page.</summary>
    public required Box<PagePoints> Box { get; init; }

    /// <summary>Gets how sure the sources are, from 0 to 1.</summary>
    public required float Confidence { get; init; }

    /// <summary>Gets how the redaction looks.</summary>
    public required RedactionStyle Style { get; init; }

    /// <summary>Gets where it was seen, in the order of the enumeration.</summary>
    public required IReadOnlyList<RedactionSource> Sources { get; init; }

    /// <summary>Gets whether it did what it was meant to do.</summary>
    public RedactionStatus Status { get; init; }

    /// <summary>Gets the strength of the evidence that it failed.</summary>
    public EvidenceGrade? Grade { get; init; }

    /// <summary>Gets what it failed to hide.</summary>
    public HiddenText? HiddenText { get; init; }

    /// <summary>Gets what the status rests on; <see langword="null"/> when there is nothing to show.</summary>
    public RedactionEvidence? Evidence { get; init; }

    /// <summary>Gets the grounds that it states; <see langword="null"/> when nobody looked for them.</summary>
    public IReadOnlyList<RedactionCode>? Codes { get; init; }
}
