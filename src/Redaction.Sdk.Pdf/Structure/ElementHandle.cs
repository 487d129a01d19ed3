namespace Redaction.Sdk.Pdf.Structure;

/// <summary>What is behind an element: a page object, or the annotation whose appearance it belongs to.</summary>
internal readonly record struct ElementHandle(int Object, int? Annotation);
