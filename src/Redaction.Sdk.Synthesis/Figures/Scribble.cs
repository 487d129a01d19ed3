using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Lines as a hand draws them.</summary>
internal static class Scribble
{
    /// <summary>A signature that fills an area.</summary>
    public static void Signature(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        using SKPath path = new();
        var loops = random.Between(4, 10);
        var step = area.Width / loops;
        path.MoveTo(area.Left, area.MidY);
        for (var i = 0; i < loops; i++)
        {
            var x = area.Left + (i * step);
            path.CubicTo(
                x + random.Between(-step, step), area.Top + random.Between(0f, area.Height * 0.4f),
                x + random.Between(0f, step * 2), area.Bottom - random.Between(0f, area.Height * 0.4f),
                x + step, area.MidY + (random.Normal() * area.Height * 0.15f));
        }

        sheet.Stroke(path, Ink(random), random.Between(0.6f, 1.8f));
    }

    public static SKColor Ink(SeededRandom random) =>
        random.Chance(0.5) ? Colors.Gray(random, 0, 60) : new((byte)random.Below(60), (byte)random.Below(70), (byte)random.Between(110, 190));
}
