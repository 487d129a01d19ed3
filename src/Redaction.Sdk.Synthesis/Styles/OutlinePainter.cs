using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A white box with an outline.</summary>
internal sealed class OutlinePainter : RedactionPainter
{
    private readonly float _width;
    private readonly SKColor _line;
    private readonly SKColor _fill;

    public OutlinePainter(SeededRandom random)
    {
        _width = random.Chance(0.75) ? random.Between(0.35f, 0.9f) : random.Between(0.9f, 2f);
        _line = random.Chance(0.8) ? Colors.Gray(random, 0, 50) : random.Chance(0.5) ? Colors.Gray(random, 50, 150) : Colors.House(random);
        _fill = random.Chance(0.85) ? Colors.White : Colors.Gray(random, 246, 254);
        LabelColor = random.Chance(0.8) ? Colors.Black : _line;
    }

    public override RedactionStyle Style => RedactionStyle.Outlined;

    public override float Reach => _width / 2;

    public override SKColor LabelColor { get; }

    public override void Paint(Sheet sheet, SKPath shape, RedactionTarget target)
    {
        sheet.Fill(shape, _fill);
        sheet.Stroke(shape, _line, _width);
    }
}
