namespace Redaction.Sdk.Productions;

/// <summary>What an overlay says about one document.</summary>
public sealed record OverlayRow
{
    /// <summary>Gets the key: the first Bates number of the document, as the production writes it.</summary>
    public required string FirstNumber { get; init; }

    /// <summary>Gets the last Bates number of the document.</summary>
    public required string LastNumber { get; init; }

    /// <summary>Gets how far the document was looked at: <c>checked</c>, <c>partial</c> or <c>unchecked</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Gets the number of pages that the document has.</summary>
    public required int Pages { get; init; }

    /// <summary>Gets the keys of the pages that hold redactions, in the order of the pages.</summary>
    public IReadOnlyList<string> RedactedPages { get; init; } = [];

    /// <summary>Gets the number of redactions that were found.</summary>
    public int Redactions { get; init; }

    /// <summary>Gets the codes that the redactions state, without repeats, in the order to write them.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Gets the worst answer to whether the redactions hide what lies under them.</summary>
    /// <value>A word of the report's <c>grade</c>; empty when there is none.</value>
    public string Verdict { get; init; } = string.Empty;

    /// <summary>Gets how much of the area of all its pages is redacted.</summary>
    /// <value>From 0 to 1; <see langword="null"/> when it is not known.</value>
    public double? Area { get; init; }

    /// <summary>Gets whether the document is a sheet in place of another, and of which kind.</summary>
    /// <value><see langword="null"/> when nothing says so.</value>
    public SlipSheetKind? SlipSheet { get; init; }
}
