using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Cli.Scans;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>Says in words what an audit came to. Unread is never called clean.</summary>
internal static class AuditWording
{
    /// <summary>Sums up an audit: <c>1 of 8 documents leaks; 2 were not read in full.</c></summary>
    public static string Verdict(AuditOutcome audit)
    {
        var documents = Wording.Count(audit.Documents.Count, "document");
        var verdict = audit.Leaking == 0
            ? $"No leak of grade {audit.FailOn} or stronger found in {documents}."
            : $"{audit.Leaking} of {documents} {(audit.Leaking == 1 ? "leaks" : "leak")}.";

        return audit.Unread == 0
            ? verdict
            : $"{verdict} {audit.Unread} {(audit.Unread == 1 ? "was" : "were")} not read in full.";
    }

    /// <summary>Says of one document what an audit came to: <c>LEAKS (2 of grade A, 1 of grade B)</c>.</summary>
    public static string Of(AuditedDocument document, EvidenceGrade failOn)
    {
        var grades = string.Join(", ", document.Leaks.GroupBy(static leak => leak.Grade)
            .Select(static grade => $"{grade.Count()} of grade {grade.Key}"));
        var isRead = ScanRun.IsChecked(document.Findings);
        var verdict = document.Count(failOn) > 0 ? "LEAKS"
            : isRead ? "no leak found"
            : "no leak found in what was read";

        return grades.Length > 0 ? $"{verdict} ({grades})" : verdict;
    }

    /// <summary>Says what is wrong, and how much of it.</summary>
    public static string Sentence(Leak leak) => Sentence(leak.Rule, leak.Text);

    /// <summary>Says what is known of a redaction.</summary>
    public static string Sentence(RedactionRecord found) => Sentence(ReportName.Of(found.Status), found.HiddenText);

    /// <summary>Says what a status or a leftover is.</summary>
    public static string Meaning(string rule) => rule switch
    {
        "text-under-cover" => "Text is still there under an opaque cover",
        "unapplied-annotation" => "A redaction was marked and never applied",
        "pixels-under-cover" => "The pixels of a scan survive under a drawn cover",
        "text-layer" => "A text layer from before the redaction holds the words",
        "see-through" => "The cover lets what it hides show through",
        "leftover" => "What was hidden is left in another place of the file",
        "leftover-revision" => "An earlier revision in the file holds the text",
        "leftover-orphan" => "An object that nothing refers to holds the text",
        "leftover-actual-text" => "Replacement text holds what the page does not show",
        "leftover-bookmark" => "A bookmark holds what the page does not show",
        "leftover-annotation" => "An annotation holds what the page does not show",
        "leftover-form-value" => "A form field holds what the page does not show",
        "leftover-attachment" => "An attached file holds what the page does not show",
        "leftover-metadata" => "Metadata holds what the page does not show",
        "leftover-thumbnail" => "A small picture of the page is left in the file",
        "leftover-hidden-layer" => "A layer that is switched off holds text",
        "leftover-off-page" => "Text lies outside of the visible page",
        "leftover-clipped" => "A clip hides text that is still there",
        "leftover-invisible-text" => "Text is there in a mode, colour or size that does not show",
        "applied" => "What was hidden is gone",
        "placeholder" => "Only a placeholder lies under the cover",
        _ => "It cannot be told whether anything is left",
    };

    private static string Sentence(string rule, HiddenText? text) => text is { Characters: > 0 } hidden
        ? $"{Meaning(rule)} ({Wording.Count(hidden.Characters, "character")})"
        : Meaning(rule);
}
