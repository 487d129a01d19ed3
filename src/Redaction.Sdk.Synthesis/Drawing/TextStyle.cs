using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A font of one size and colour.</summary>
internal sealed class TextStyle(SKTypeface face, float size, SKColor color) : IDisposable
{
    public SKFont Font { get; } = new(face, size)
    {
        Edging = SKFontEdging.Antialias,
        Subpixel = true,
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
    };

    public float Size => size;

    public SKColor Color => color;

    public bool IsUnderlined { get; init; }

    public float SpaceWidth => field > 0 ? field : field = Math.Max(Font.MeasureText(" "), size * 0.15f);

    public float Measure(string text) => Font.MeasureText(text);

    public void Dispose() => Font.Dispose();
}
