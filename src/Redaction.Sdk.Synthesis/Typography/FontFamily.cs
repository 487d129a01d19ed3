using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>The faces of one family, the regular one standing in for those that are missing.</summary>
internal sealed record FontFamily(string Name, FontRole Role, SKTypeface Regular, SKTypeface Bold, SKTypeface Italic)
{
    public bool Covers(string text) => Regular.ContainsGlyphs(text);
}
