using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>The font of labels, which is part of the assembly and holds printable ASCII.</summary>
internal static class LabelFont
{
    private static readonly Lazy<SKTypeface> Typeface = new(Load);

    public static SKFont Create(float size) =>
        new(Typeface.Value, size) { Hinting = SKFontHinting.None, Subpixel = true };

    private static SKTypeface Load()
    {
        using var font = typeof(LabelFont).Assembly.GetManifestResourceStream("label-font.ttf");
        return SKTypeface.FromStream(font);
    }
}
