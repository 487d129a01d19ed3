namespace Redaction.Sdk.Batch;

/// <summary>The names of what <see cref="ManifestEntry.Fields"/> tells of a document of a production.</summary>
public static class ProductionFields
{
    /// <summary>The number of the first page, by which review platforms know the document.</summary>
    public const string FirstNumber = "first-number";

    /// <summary>The number of the last page.</summary>
    public const string LastNumber = "last-number";

    /// <summary>The numbers of the pages in their order, a line each; absent when there is one line for the document.</summary>
    public const string PageNumbers = "page-numbers";

    /// <summary>The name of the volume.</summary>
    public const string Volume = "volume";

    /// <summary>What the document stands for, if it is a slip sheet: a word of <c>SlipSheetKind</c>.</summary>
    public const string SlipSheet = "slip-sheet";

    /// <summary>What is wrong with the document in the load files: words of <c>ProductionFindingCode</c>.</summary>
    public const string Findings = "findings";
}
