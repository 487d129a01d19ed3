using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.PdfPig;

/// <summary>A word of a page, in the order of its content.</summary>
/// <param name="Text">Its characters, none of them a space.</param>
/// <param name="Box">The box around them, in page points.</param>
internal readonly record struct PageWord(string Text, Box<PagePoints> Box);
