using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>White-out, tape or a cut-out: no outline, and a white that is nearly that of the paper.</summary>
internal sealed class WhitePainter : RedactionPainter
{
    private readonly bool _isTape;
    private readonly byte _darker;
    private readonly FillTexture? _texture;

    public WhitePainter(SeededRandom random)
    {
        _isTape = random.Chance(0.35);
        _darker = (byte)(random.Chance(0.5) ? 0 : random.Between(2, 10));
        NeedsCode = random.Chance(0.4);
        _texture = NeedsCode ? FillTexture.OfPattern(random) : FillTexture.OfWhite(random, 0.3);
    }

    public override RedactionStyle Style => RedactionStyle.White;

    public override bool NeedsCode { get; }

    // A white box is only to be seen where it interrupts something.
    public override bool Suits(RedactionTarget target) => _texture is not null || target.IsWithinText || target.Parts.Count > 1;

    public override void Paint(Sheet sheet, SKPath shape, RedactionTarget target)
    {
        var paper = sheet.Paper;
        var fill = sheet.Paper == Colors.White
            ? new SKColor((byte)(255 - _darker), (byte)(255 - _darker), (byte)(255 - _darker))
            : Colors.White;
        sheet.Fill(shape, fill);
        _texture?.Paint(sheet, shape);
        if (!_isTape)
        {
            return;
        }

        // The edge of a strip of tape or paper throws a faint shadow below and to the right.
        var box = shape.Bounds;
        var shadow = new SKColor((byte)(paper.Red * 0.8), (byte)(paper.Green * 0.8), (byte)(paper.Blue * 0.8), 150);
        sheet.Rule(box.Left, box.Bottom, box.Right, box.Bottom, shadow, 0.6f);
        sheet.Rule(box.Right, box.Top, box.Right, box.Bottom, shadow, 0.5f);
    }
}
