using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>The colours that documents are printed in.</summary>
internal static class Colors
{
    public static readonly SKColor Black = new(0, 0, 0);
    public static readonly SKColor White = new(255, 255, 255);
    public static readonly SKColor Link = new(20, 60, 200);

    public static SKColor Gray(int level) => new((byte)level, (byte)level, (byte)level);

    public static SKColor Gray(SeededRandom random, int low, int high) => Gray(random.Between(low, high));

    /// <summary>Whether white letters stand out on a colour better than black ones.</summary>
    public static bool IsDark(SKColor color) => (color.Red * 0.3) + (color.Green * 0.6) + (color.Blue * 0.1) < 130;

    /// <summary>A strong colour of a house style.</summary>
    public static SKColor House(SeededRandom random) =>
        SKColor.FromHsv(random.Between(0f, 360f), random.Between(45f, 100f), random.Between(35f, 85f));

    /// <summary>A pale colour, as behind cells and call-outs.</summary>
    public static SKColor Pale(SeededRandom random) => random.Chance(0.5)
        ? Gray(random, 205, 242)
        : SKColor.FromHsv(random.Between(0f, 360f), random.Between(8f, 30f), random.Between(86f, 100f));
}
