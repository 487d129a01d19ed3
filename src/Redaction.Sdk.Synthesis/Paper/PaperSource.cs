namespace Redaction.Sdk.Synthesis;

/// <summary>What made the image of a page.</summary>
internal enum PaperSource
{
    Digital,
    GrayScan,
    ColorScan,
    Bilevel,
    Photocopy,
    Fax,
    Camera,
}
