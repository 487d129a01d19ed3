namespace Redaction.Sdk.Cli.Jobs.Index;

/// <summary>A small picture of a page with its redactions marked.</summary>
/// <param name="Page">The number of the page in its document, from 1.</param>
/// <param name="Png">The bytes of a PNG file.</param>
internal sealed record DocumentPicture(int Page, ReadOnlyMemory<byte> Png);
