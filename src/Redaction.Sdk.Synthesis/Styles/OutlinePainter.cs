using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A white box with an outline.</summary>
internal sealed class OutlinePainter : RedactionPainter
{
    private readonly float _width;
    private readonly SKColor _line;
    private readonly SKColor _fill;
    private readonly FillTexture? _texture;

    public OutlinePainter(SeededRandom random)
    {
        _width = random.Below(10) switch
        {
            < 3 => random.Between(0.2f, 0.4f),
            < 8 => random.Between(0.4f, 0.9f),
            _ => random.Between(0.9f, 2f),
        };
        _line = random.Chance(0.8) ? Colors.Gray(random, 0, 50) : random.Chance(0.5) ? Colors.Gray(random, 50, 150) : Colors.House(random);
        _fill = random.Chance(0.85) ? Colors.White : Colors.Gray(random, 246, 254);
        _texture = FillTexture.OfWhite(random, 0.15);
        LabelColor = random.Chance(0.8) ? Colors.Black : _line;
    }

    public override RedactionStyle Style => RedactionStyle.Outlined;

    public override bool HasEdges => true;

    public override float Reach => _width / 2;

    public override SKColor LabelColor { get; }

    public override void Paint(Sheet sheet, SKPath shape, RedactionTarget target)
    {
        sheet.Fill(shape, _fill);
        _texture?.Paint(sheet, shape);
        sheet.Stroke(shape, _line, _width);
    }
}
