namespace Redaction.Sdk.Datasets;

/// <summary>Everything that is checked.</summary>
public static class ValidationRules
{
    /// <summary>Gets the rule that entries can be read: no field is missing, nothing refers to what does not exist.</summary>
    public static ValidationRule Malformed { get; } = new(
        "RDV000", "expect_entries_to_be_readable", RuleSubject.Annotation, FindingSeverity.Error,
        "Mend the entry in the annotation file, or export it again.");

    /// <summary>Gets the rule that the numbers of a box are finite and not too far away to be meant.</summary>
    public static ValidationRule NotFinite { get; } = new(
        "RDV001", "expect_boxes_to_be_finite", RuleSubject.Annotation, FindingSeverity.Error,
        "Mark the place anew; look for a division by zero in what wrote it.");

    /// <summary>Gets the rule that a box has an area, and its edges the right way round.</summary>
    public static ValidationRule Degenerate { get; } = new(
        "RDV002", "expect_boxes_to_have_an_area", RuleSubject.Annotation, FindingSeverity.Error,
        "Delete the box, or swap its edges where they are the wrong way round.");

    /// <summary>Gets the rule that a box lies on its page.</summary>
    public static ValidationRule OutsidePage { get; } = new(
        "RDV003", "expect_boxes_to_lie_within_the_page", RuleSubject.Annotation, FindingSeverity.Error,
        "Clip the box to the page; where many reach out, look for a wrong scale or a turned page.");

    /// <summary>Gets the rule that the image file has the size that its annotation says.</summary>
    public static ValidationRule WrongPageSize { get; } = new(
        "RDV004", "expect_pages_to_have_the_stated_size", RuleSubject.Page, FindingSeverity.Error,
        "Render the page again at the size that was annotated, or scale its annotations.");

    /// <summary>Gets the rule that an annotation is of a class that the data set names.</summary>
    public static ValidationRule UnknownClass { get; } = new(
        "RDV005", "expect_classes_to_be_listed", RuleSubject.Annotation, FindingSeverity.Error,
        "Add the class to the list of the data set, or correct the annotation.");

    /// <summary>Gets the rule that no place is marked twice with the same class by the same annotator.</summary>
    public static ValidationRule Duplicate { get; } = new(
        "RDV006", "expect_boxes_to_be_unique", RuleSubject.Annotation, FindingSeverity.Error,
        "Delete one of the two.");

    /// <summary>Gets the rule that boxes of one annotator overlap no more than neighbours do.</summary>
    public static ValidationRule Overlapping { get; } = new(
        "RDV007", "expect_boxes_to_overlap_little", RuleSubject.Annotation, FindingSeverity.Warning,
        "Look whether these are one redaction, or whether one box is too large.");

    /// <summary>Gets the rule that a box is as large as something that hides text.</summary>
    public static ValidationRule TooSmall { get; } = new(
        "RDV008", "expect_boxes_to_be_large_enough", RuleSubject.Annotation, FindingSeverity.Warning,
        "Delete the box if it came from a slip of the mouse.");

    /// <summary>Gets the rule that a box is not far longer than it is wide.</summary>
    public static ValidationRule Aspect { get; } = new(
        "RDV009", "expect_boxes_to_be_no_lines", RuleSubject.Annotation, FindingSeverity.Warning,
        "Look whether the box is a rule of a table or the edge of a scan.");

    /// <summary>Gets the rule that the image file is there and can be read.</summary>
    public static ValidationRule UnreadableImage { get; } = new(
        "RDV010", "expect_pages_to_be_readable", RuleSubject.Page, FindingSeverity.Error,
        "Put the image file in its place, or take the page out.");

    /// <summary>Gets the rule that a page shows something.</summary>
    public static ValidationRule BlankPage { get; } = new(
        "RDV011", "expect_pages_to_show_something", RuleSubject.Page, FindingSeverity.Warning,
        "Look whether the page was rendered without its content.");

    /// <summary>Gets the rule that no document, and no page that looks the same, is on both sides of a split.</summary>
    public static ValidationRule SplitLeakage { get; } = new(
        "RDV012", "expect_splits_to_share_nothing", RuleSubject.Page, FindingSeverity.Error,
        "Divide by document, and give copies of a page the same document; dropping takes the page that is learnt from.");

    /// <summary>Gets the rule that no class is far rarer than the most frequent one.</summary>
    public static ValidationRule ClassBalance { get; } = new(
        "RDV013", "expect_classes_to_be_balanced", RuleSubject.Class, FindingSeverity.Warning,
        "Annotate or synthesise more of the rare class, or join it with another.");

    /// <summary>Gets the rule that annotators of the same pages agree.</summary>
    public static ValidationRule AnnotationDrift { get; } = new(
        "RDV014", "expect_annotators_to_agree", RuleSubject.AnnotatorPair, FindingSeverity.Warning,
        "Compare the two on the page named, agree on what counts, and mark it anew.");

    /// <summary>Gets all rules, by number.</summary>
    public static IReadOnlyList<ValidationRule> All { get; } =
    [
        Malformed, NotFinite, Degenerate, OutsidePage, WrongPageSize, UnknownClass, Duplicate, Overlapping, TooSmall,
        Aspect, UnreadableImage, BlankPage, SplitLeakage, ClassBalance, AnnotationDrift,
    ];
}
