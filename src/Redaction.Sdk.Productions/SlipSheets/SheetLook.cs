namespace Redaction.Sdk.Productions;

/// <summary>How much stands on a page, stamps at its top and foot aside.</summary>
public enum SheetLook
{
    /// <summary>More than few lines, or a picture, or a bar.</summary>
    Full,

    /// <summary>One to three lines of text.</summary>
    FewLines,

    /// <summary>Nothing.</summary>
    Blank,
}
