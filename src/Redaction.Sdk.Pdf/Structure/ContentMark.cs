namespace Redaction.Sdk.Pdf.Structure;

/// <summary>A mark around a part of a page's content.</summary>
/// <param name="Handle">PDFium's handle, the same for everything within the mark.</param>
/// <param name="IsLayer">Whether it says that its content belongs to a layer.</param>
/// <param name="ActualText">The text that replaces its content; <see langword="null"/> when there is none.</param>
internal sealed record ContentMark(int Handle, bool IsLayer, string? ActualText);
