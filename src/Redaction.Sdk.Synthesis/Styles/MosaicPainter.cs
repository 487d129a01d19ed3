using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Squares of the shades that pixelated text has, or clouds as blurred text has them.</summary>
internal sealed class MosaicPainter(SeededRandom random) : RedactionPainter
{
    private readonly float _side = random.Chance(0.7) ? random.Between(2f, 6.5f) : random.Between(5f, 12f);
    private readonly bool _isBlurred = random.Chance(0.35);
    private readonly int _dark = random.Between(20, 150);
    private readonly SKColor _tint = random.Chance(0.7) ? Colors.White : SKColor.FromHsv(random.Between(0f, 360f), random.Between(5f, 30f), 100);

    public override RedactionStyle Style => RedactionStyle.Pixelated;

    public override double PolygonShare => 0;

    public override void Paint(Sheet sheet, SKPath shape, RedactionTarget target)
    {
        sheet.Fill(shape, sheet.Paper);
        sheet.Canvas.Save();
        sheet.Canvas.ClipPath(shape, antialias: false);
        if (_isBlurred)
        {
            Clouds(sheet, shape.Bounds, target.Size);
        }
        else
        {
            Squares(sheet, shape.Bounds, target.Size);
        }

        sheet.Canvas.Restore();
    }

    private void Squares(Sheet sheet, SKRect box, float size)
    {
        var side = Math.Max(_side, MathF.Sqrt(box.Width * box.Height / 3000));
        for (var y = box.Top; y < box.Bottom; y += side)
        {
            // The rows in the middle of a line of text are darker than those between lines.
            var phase = (y - box.Top) / (size * 1.3f);
            var ink = 0.25f + (0.75f * MathF.Abs(MathF.Sin(phase * MathF.PI)));
            var wordEnd = box.Left;
            for (var x = box.Left; x < box.Right; x += side)
            {
                // Where one word ends and the next begins the paper shows through.
                var isGap = x >= wordEnd;
                wordEnd = isGap ? x + (size * sheet.Random.Between(1f, 4f)) : wordEnd;
                var share = isGap ? 0.15f : ink * sheet.Random.Between(0.15f, 1f);
                sheet.Fill(SKRect.Create(x, y, side + 0.1f, side + 0.1f), Tinted(1 - (share * (255 - _dark) / 255f)));
            }
        }
    }

    private SKColor Tinted(float light) => new((byte)(_tint.Red * light), (byte)(_tint.Green * light), (byte)(_tint.Blue * light));

    private void Clouds(Sheet sheet, SKRect box, float size)
    {
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, size * 0.22f);
        using SKPaint paint = new() { IsAntialias = true, MaskFilter = blur };
        for (var y = box.Top + (size * 0.7f); y < box.Bottom; y += size * 1.3f)
        {
            for (var x = box.Left; x < box.Right; x += size * sheet.Random.Between(0.4f, 1.2f))
            {
                paint.Color = Colors.Gray(sheet.Random, _dark, 200);
                sheet.Canvas.DrawRect(SKRect.Create(x, y - (size * 0.35f), size * sheet.Random.Between(0.3f, 0.9f), size * 0.6f), paint);
            }
        }
    }
}
