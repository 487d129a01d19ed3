using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Where and how the codes of a page stand: inside, beside, or in the margin of its redactions.</summary>
internal sealed class LabelHabit
{
    // A code that would be smaller than this, in points, is left out.
    private const float Smallest = 2.8f;

    private enum Place
    {
        None,
        Center,
        Left,
        TopLeft,
        Beside,
        Margin,
        Mixed,
    }

    private readonly Sheet _sheet;
    private readonly SeededRandom _random;
    private readonly Place _place;
    private readonly string[] _codes;
    private readonly LabelSize _size;
    private readonly SKTypeface _face;
    private float _marginFoot;

    public LabelHabit(Sheet sheet, RedactionPainter painter)
    {
        (_sheet, _random) = (sheet, sheet.Random);
        _place = painter.NeedsCode ? _random.Pick(Place.Left, Place.Left, Place.Left, Place.Center, Place.TopLeft) : PlaceFor(painter.Style);
        _codes = LabelCodes.Pick(_random);
        if (_random.Chance(0.5))
        {
            _codes = [_random.Pick<string>(_codes)];
        }

        var family = sheet.Fonts.Pick(_random.Chance(0.88) ? FontRole.Sans : FontRole.Serif, _random);
        _face = _random.Chance(0.2) ? family.Bold : family.Regular;
        _size = new(_random);
        MarksEachLine = IsInside && _random.Chance(0.4);
    }

    /// <summary>Whether every box has its code in it.</summary>
    public bool IsInside => _place is Place.Center or Place.Left or Place.TopLeft;

    /// <summary>Whether a shape of several lines has a code in each.</summary>
    public bool MarksEachLine { get; }

    public void Write(SKRect box, RedactionTarget target, SKColor color)
    {
        var place = _place is Place.Mixed ? (Place)_random.Between((int)Place.None, (int)Place.TopLeft) : _place;
        var code = _random.Pick<string>(_codes);
        switch (place)
        {
            case Place.None:
                break;
            case Place.Margin:
                Margin(box, code);
                break;
            default:
                var ink = place is Place.Beside ? Colors.Black : color;
                var style = _sheet.Style(_face, _size.For(box, target.Size), ink);
                if (place is not Place.Beside && !_size.Overflows && style.Measure(code) > box.Width - 1)
                {
                    style = _sheet.Style(_face, style.Size * (box.Width - 1) / style.Measure(code), ink);
                }

                if (style.Size >= Smallest)
                {
                    Put(style, code, box, place);
                }

                break;
        }
    }

    private void Put(TextStyle style, string code, SKRect box, Place place)
    {
        var middle = Math.Min(box.Height, Math.Max(20, box.Height * _random.Between(0.2f, 1f))) / 2;
        var baseline = box.Top + middle + (style.Size * 0.36f);
        var (x, y) = place switch
        {
            Place.Center => (box.MidX - (style.Measure(code) / 2), box.MidY + (style.Size * 0.36f)),
            Place.TopLeft => (box.Left + 1, box.Top + (style.Size * 0.8f)),
            Place.Beside => (box.Right + 2, baseline),
            _ => (box.Left + 1.5f, baseline),
        };
        _sheet.Draw(style, x, y, code);
    }

    /// <summary>Small codes below one another at the edge of the page.</summary>
    private void Margin(SKRect box, string code)
    {
        var style = _sheet.Style(_face, Math.Min(_size.Fixed, 8));
        var baseline = Math.Max(box.Top + style.Size, _marginFoot + (style.Size * 1.1f));
        if (baseline < _sheet.Height - 10)
        {
            _sheet.Draw(style, _sheet.Width - 12 - style.Measure(code), baseline, code);
            _marginFoot = baseline;
        }
    }

    private Place PlaceFor(RedactionStyle style) => style switch
    {
        RedactionStyle.Marker or RedactionStyle.Pixelated => _random.Chance(0.85) ? Place.None : Place.Margin,
        RedactionStyle.Black => _random.Pick(Place.None, Place.None, Place.None, Place.Center, Place.Left, Place.TopLeft, Place.Margin),
        RedactionStyle.White => _random.Pick(Place.None, Place.Beside, Place.Center, Place.Left, Place.Left, Place.TopLeft),
        RedactionStyle.Outlined => _random.Pick(
            Place.None, Place.None, Place.None, Place.Center, Place.Center, Place.Left, Place.Left, Place.TopLeft,
            Place.Margin, Place.Margin, Place.Mixed, Place.Beside),
        _ => _random.Pick(
            Place.None, Place.None, Place.Center, Place.Center, Place.Center, Place.Left, Place.Left, Place.TopLeft, Place.Mixed),
    };
}
