using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>An even fill, with or without a border.</summary>
internal sealed class SolidPainter : RedactionPainter
{
    private readonly SKColor _fill;
    private readonly SKColor _border;
    private readonly float _borderWidth;

    private SolidPainter(RedactionStyle style, SKColor fill, SKColor label, SKColor border, float borderWidth) =>
        (Style, _fill, LabelColor, _border, _borderWidth) = (style, fill, label, border, borderWidth);

    private FillTexture? Texture { get; init; }

    public override RedactionStyle Style { get; }

    public override SKColor LabelColor { get; }

    public override bool CanMerge => _borderWidth == 0;

    public override bool HasEdges => _borderWidth > 0 && Math.Abs(_border.Red - _fill.Red) > 40;

    public override float Reach => _borderWidth / 2;

    public static SolidPainter Black(SeededRandom random)
    {
        var fill = random.Chance(0.75) ? Colors.Black : Colors.Gray(random, 1, 48);

        return new(RedactionStyle.Black, fill, Colors.Gray(random, 200, 255), fill, 0);
    }

    public static SolidPainter Gray(SeededRandom random)
    {
        var level = random.Chance(0.65) ? random.Between(160, 232) : random.Between(105, 222);
        var label = random.Chance(0.5) && level < 212 ? Colors.White : Colors.Gray(random, 0, 60);

        return new(RedactionStyle.Gray, Colors.Gray(level), label, Colors.Gray(random, 0, level), Border(random))
        {
            Texture = FillTexture.OfShade(random),
        };
    }

    public static SolidPainter Color(SeededRandom random)
    {
        var fill = random.Below(4) switch
        {
            0 => SKColor.FromHsv(random.Between(48f, 62f), random.Between(25f, 90f), random.Between(92f, 100f)),
            1 => SKColor.FromHsv(random.Between(-15f, 20f) + (random.Chance(0.5) ? 15 : 340) % 360, random.Between(20f, 55f), random.Between(50f, 85f)),
            2 => SKColor.FromHsv(random.Between(0f, 360f), random.Between(15f, 45f), random.Between(80f, 100f)),
            _ => SKColor.FromHsv(random.Between(0f, 360f), random.Between(60f, 100f), random.Between(40f, 100f)),
        };
        var isDark = (fill.Red * 0.3) + (fill.Green * 0.6) + (fill.Blue * 0.1) < 120;

        return new(RedactionStyle.Color, fill, isDark ? Colors.White : Colors.Black, Colors.Gray(random, 0, 120), Border(random))
        {
            Texture = FillTexture.OfShade(random),
        };
    }

    public override void Paint(Sheet sheet, SKPath shape, RedactionTarget target)
    {
        sheet.Fill(shape, _fill);
        Texture?.Paint(sheet, shape);
        if (_borderWidth > 0)
        {
            sheet.Stroke(shape, _border, _borderWidth);
        }
    }

    private static float Border(SeededRandom random) => random.Chance(0.3) ? random.Between(0.3f, 1.2f) : 0;
}
