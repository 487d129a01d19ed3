namespace Redaction.Sdk.Pdf.Structure;

/// <summary>The subtypes of annotations, in the order in which PDFium counts them.</summary>
internal static class AnnotationSubtypes
{
    public const string Widget = nameof(Widget);

    private static readonly string[] Names =
    [
        "", "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
        "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Sound", "Movie", Widget, "Screen",
        "PrinterMark", "TrapNet", "Watermark", "3D", "RichMedia", "XFAWidget", "Redact",
    ];

    /// <summary>Finds the name of a subtype; empty for one that PDFium does not know.</summary>
    public static string NameOf(int subtype) => subtype >= 0 && subtype < Names.Length ? Names[subtype] : Names[0];
}
