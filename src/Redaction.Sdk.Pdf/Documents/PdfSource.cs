namespace Redaction.Sdk.Pdf.Documents;

/// <summary>The bytes of a document and the password that opens it.</summary>
internal sealed record PdfSource(ReadOnlyMemory<byte> Bytes, string? Password);
