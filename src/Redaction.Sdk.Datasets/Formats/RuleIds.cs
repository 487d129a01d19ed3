namespace Redaction.Sdk.Datasets;

/// <summary>The names of the rules; they never change their meaning.</summary>
public static class RuleIds
{
    /// <summary>An entry lacks a field, refers to what does not exist, or is otherwise unreadable.</summary>
    public const string Malformed = "RDV000";

    /// <summary>A number of a box is not finite, or too far away to be meant.</summary>
    public const string NotFinite = "RDV001";

    /// <summary>A box has no area, or its edges are the wrong way round.</summary>
    public const string Degenerate = "RDV002";

    /// <summary>A box reaches beyond its page.</summary>
    public const string OutsidePage = "RDV003";

    /// <summary>The image file has another size than its annotation says.</summary>
    public const string WrongPageSize = "RDV004";

    /// <summary>An annotation is of a class that the data set does not name, or that means no style.</summary>
    public const string UnknownClass = "RDV005";

    /// <summary>Two annotations of one class mark the same place.</summary>
    public const string Duplicate = "RDV006";

    /// <summary>Two annotations overlap more than neighbours do.</summary>
    public const string Overlapping = "RDV007";

    /// <summary>A box is smaller than anything that hides text.</summary>
    public const string TooSmall = "RDV008";

    /// <summary>A box is far longer than it is wide.</summary>
    public const string Aspect = "RDV009";

    /// <summary>The image file is missing, or cannot be read.</summary>
    public const string UnreadableImage = "RDV010";

    /// <summary>The page is of one tone.</summary>
    public const string BlankPage = "RDV011";

    /// <summary>A document, or a page that looks the same, is on both sides of a split.</summary>
    public const string SplitLeakage = "RDV012";

    /// <summary>A class is far rarer than the most frequent one.</summary>
    public const string ClassBalance = "RDV013";

    /// <summary>Annotators of the same page disagree, or one marks unlike all the others.</summary>
    public const string AnnotationDrift = "RDV014";
}
