namespace Redaction.Sdk.Pdf.Documents;

/// <summary>A reference to an object.</summary>
internal readonly record struct PlainReference(long Number);
