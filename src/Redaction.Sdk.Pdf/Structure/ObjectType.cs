namespace Redaction.Sdk.Pdf.Structure;

/// <summary>PDFium's numbers for what a page object is.</summary>
internal enum ObjectType
{
    Unknown,
    Text,
    Path,
    Image,
    Shading,
    Form,
}
