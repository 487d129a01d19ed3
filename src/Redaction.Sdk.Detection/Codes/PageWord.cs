using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>A word of a page.</summary>
/// <param name="Text">Its characters, without white space.</param>
/// <param name="Box">The box around it, from descender to ascender where the font says so.</param>
/// <param name="Element">
/// The index of the element that shows its first character; -1 when it was recognised in pixels.
/// </param>
/// <param name="Style">How it is shown; <see langword="null"/> when it was recognised in pixels.</param>
/// <param name="IsUpright">Whether its characters stand beside each other rather than above each other.</param>
internal sealed record PageWord(string Text, Box<PagePoints> Box, int Element, PageTextStyle? Style, bool IsUpright)
{
    /// <summary>Gets whether somebody's optical recognition made it, so that its characters may be mistaken.</summary>
    public bool IsRecognized => Style is null || Style.IsInvisible;
}
