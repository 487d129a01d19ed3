using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>Something that a document gives away.</summary>
/// <param name="Rule">What kind of thing: the status of a redaction, or <c>leftover-</c> and its kind.</param>
/// <param name="Grade">The strength of the evidence.</param>
/// <param name="Page">The number of the page; <see langword="null"/> for the document as a whole.</param>
/// <param name="Text">What was not hidden; <see langword="null"/> when it is not text.</param>
/// <param name="Redaction">The redaction that failed; <see langword="null"/> for what is left elsewhere.</param>
internal sealed record Leak(
    string Rule, EvidenceGrade Grade, int? Page, HiddenText? Text, RedactionRecord? Redaction = null)
{
    /// <summary>Lists the leaks of a document, those with the strongest evidence first, then by page.</summary>
    public static IReadOnlyList<Leak> Of(DocumentFindings document) =>
    [
        .. document.Pages
            .SelectMany(static page => page.Redactions.Where(static found => found.Grade is not null)
                .Select(found => new Leak(
                    ReportName.Of(found.Status), found.Grade!.Value, page.Number, found.HiddenText, found)))
            .Concat((document.Leftovers ?? []).Select(static left => new Leak(
                $"leftover-{ReportName.Of(left.Kind)}", left.Grade, left.Page, left.HiddenText)))
            .OrderBy(static leak => leak.Grade)
            .ThenBy(static leak => leak.Page ?? 0),
    ];
}
