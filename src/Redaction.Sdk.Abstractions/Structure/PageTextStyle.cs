namespace Redaction.Sdk;

/// <summary>How a run of text is shown.</summary>
/// <param name="RenderMode">
/// The text rendering mode of PDF, from 0 to 7: 0 fills, 1 strokes, 2 does both, 3 shows nothing, 4 to 7 clip too.
/// </param>
/// <param name="FontName">The base name of the font; empty when it has none.</param>
/// <param name="FontSize">The size of the font on the page, in page points.</param>
public sealed record PageTextStyle(int RenderMode, string FontName, double FontSize)
{
    /// <summary>Gets whether the mode draws nothing: 3, or 7, which only clips.</summary>
    public bool IsInvisible => RenderMode is 3 or 7;
}
