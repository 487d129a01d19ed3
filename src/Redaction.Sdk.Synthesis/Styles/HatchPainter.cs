using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Lines in one or two directions, a cross from corner to corner, or dots.</summary>
internal sealed class HatchPainter : RedactionPainter
{
    private enum Pattern
    {
        Lines,
        Net,
        Cross,
        Dots,
        Specks,
    }

    private readonly Pattern _pattern;
    private readonly float _pitch;
    private readonly float _slope;
    private readonly float _width;
    private readonly SKColor _line;
    private readonly SKColor _fill;
    private readonly bool _isFramed;

    public HatchPainter(SeededRandom random)
    {
        _pattern = random.Pick(Pattern.Lines, Pattern.Lines, Pattern.Net, Pattern.Net, Pattern.Cross, Pattern.Dots, Pattern.Specks);
        _pitch = random.Between(2.2f, 7f);
        _slope = random.Pick(1f, -1f, 0.6f, 1.7f, 0f);
        _width = random.Between(0.35f, 1.2f);
        _line = random.Chance(0.75) ? Colors.Gray(random, 0, 110) : Colors.House(random);
        _fill = random.Chance(0.7) ? Colors.White : Colors.Pale(random);
        _isFramed = random.Chance(0.7) || _pattern is Pattern.Cross;
    }

    public override RedactionStyle Style => RedactionStyle.Hatched;

    public override float Reach => _isFramed ? _width / 2 : 0;

    public override void Paint(Sheet sheet, SKPath shape, RedactionTarget target)
    {
        sheet.Fill(shape, _fill);
        sheet.Canvas.Save();
        sheet.Canvas.ClipPath(shape, antialias: true);
        Fill(sheet, shape.Bounds);
        sheet.Canvas.Restore();
        if (_isFramed)
        {
            sheet.Stroke(shape, _line, _width);
        }
    }

    private void Fill(Sheet sheet, SKRect box)
    {
        using SKPath path = new();
        switch (_pattern)
        {
            case Pattern.Cross:
                path.MoveTo(box.Left, box.Top);
                path.LineTo(box.Right, box.Bottom);
                path.MoveTo(box.Left, box.Bottom);
                path.LineTo(box.Right, box.Top);
                break;
            case Pattern.Dots:
                Dots(path, box, sheet.Random, stray: 0);
                break;
            case Pattern.Specks:
                Dots(path, box, sheet.Random, stray: _pitch * 0.4f);
                break;
            default:
                Lines(path, box, _slope);
                if (_pattern is Pattern.Net)
                {
                    Lines(path, box, _slope == 0 ? float.PositiveInfinity : -_slope);
                }

                break;
        }

        if (_pattern is Pattern.Dots or Pattern.Specks)
        {
            sheet.Fill(path, _line);
        }
        else
        {
            sheet.Stroke(path, _line, _width);
        }
    }

    private void Lines(SKPath path, SKRect box, float slope)
    {
        if (float.IsInfinity(slope))
        {
            for (var x = box.Left; x < box.Right; x += _pitch)
            {
                path.MoveTo(x, box.Top);
                path.LineTo(x, box.Bottom);
            }

            return;
        }

        var rise = box.Width * slope;
        var step = _pitch * MathF.Sqrt(1 + (slope * slope));
        for (var y = box.Top - Math.Max(rise, 0); y < box.Bottom - Math.Min(rise, 0); y += step)
        {
            path.MoveTo(box.Left, y);
            path.LineTo(box.Right, y + rise);
        }
    }

    private void Dots(SKPath path, SKRect box, SeededRandom random, float stray)
    {
        // A page full of dots would be a million; a coarser raster shows as well there.
        var pitch = Math.Max(_pitch * 0.7f, MathF.Sqrt(box.Width * box.Height / 4000));
        for (var y = box.Top; y < box.Bottom; y += pitch)
        {
            for (var x = box.Left; x < box.Right; x += pitch)
            {
                path.AddCircle(x + (stray * random.Normal()), y + (stray * random.Normal()), _width * 0.7f);
            }
        }
    }
}
