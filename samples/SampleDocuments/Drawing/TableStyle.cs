using SkiaSharp;

namespace SampleDocuments.Drawing;

/// <summary>The colours of a table.</summary>
internal sealed record TableStyle(SKColor Head, SKColor HeadInk, SKColor? Zebra, SKColor Line)
{
    public static TableStyle Plain { get; } = new(new(0xE8, 0xE8, 0xE8), SKColors.Black, null, new(0x55, 0x55, 0x55));

    public static TableStyle Navy { get; } =
        new(new(0x1F, 0x3A, 0x5F), SKColors.White, new(0xEE, 0xF2, 0xF7), new(0x9A, 0xA7, 0xB8));
}
