using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>The colours of the marks.</summary>
/// <remarks>They are those of Okabe and Ito (2008), which people with colour blindness can tell apart.</remarks>
internal static class MarkColors
{
    public static SKColor Of(RedactionStyle style) => style switch
    {
        RedactionStyle.Black => new(0xD5, 0x5E, 0x00),
        RedactionStyle.Gray => new(0x00, 0x72, 0xB2),
        RedactionStyle.Color => new(0xCC, 0x79, 0xA7),
        RedactionStyle.Outlined => new(0x00, 0x9E, 0x73),
        RedactionStyle.White => new(0x56, 0xB4, 0xE9),
        RedactionStyle.Hatched => new(0xE6, 0x9F, 0x00),
        RedactionStyle.Marker => new(0xF0, 0xE4, 0x42),

        // Their eighth is black, which would not show on a black bar.
        _ => new(0x7B, 0x3F, 0xE4),
    };

    /// <summary>Chooses black or white text, whichever stands out.</summary>
    public static SKColor TextOn(SKColor color) =>
        (0.299 * color.Red) + (0.587 * color.Green) + (0.114 * color.Blue) > 150 ? SKColors.Black : SKColors.White;
}
