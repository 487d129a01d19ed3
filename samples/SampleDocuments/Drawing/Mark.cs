using SkiaSharp;

namespace SampleDocuments.Drawing;

/// <summary>How a redaction is drawn, and under which style it is counted.</summary>
internal sealed record Mark(string Style, SKColor Fill, SKColor Border, SKColor Ink)
{
    public static Mark Black { get; } = new("black", SKColors.Black, SKColors.Black, SKColors.White);

    public static Mark Outlined { get; } = new("outlined", SKColors.White, SKColors.Black, SKColors.Black);

    public static Mark Gray { get; } = new("gray", new(0xB4, 0xB4, 0xB4), new(0xB4, 0xB4, 0xB4), SKColors.Black);

    public static Mark Red { get; } = Colored(0xE0, 0x7A, 0x70);

    public static Mark Green { get; } = Colored(0x8F, 0xC4, 0x7A);

    public static Mark Blue { get; } = Colored(0x74, 0xA9, 0xDC);

    public static Mark Yellow { get; } = Colored(0xF0, 0xC2, 0x3C);

    private static Mark Colored(byte red, byte green, byte blue) =>
        new("color", new(red, green, blue), new(red, green, blue), SKColors.Black);
}
