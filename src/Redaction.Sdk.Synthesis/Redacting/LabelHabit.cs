using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Where and how the codes of a page stand: inside, beside, or in the margin of its redactions.</summary>
internal sealed class LabelHabit
{
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
    private readonly FontFamily _family;
    private readonly float _fixedSize;
    private readonly bool _isBold;
    private readonly bool _fits;
    private readonly bool _overflows;
    private float _marginFoot;

    public LabelHabit(Sheet sheet, RedactionStyle style)
    {
        (_sheet, _random) = (sheet, sheet.Random);
        _place = PlaceFor(style);
        _codes = LabelCodes.Pick(_random);
        _family = sheet.Fonts.Pick(_random.Chance(0.85) ? FontRole.Sans : FontRole.Serif, _random);
        _fixedSize = _random.Between(5f, 11f);
        _isBold = _random.Chance(0.25);
        _fits = _random.Chance(0.45);
        _overflows = _random.Chance(0.12);
    }

    public void Write(SKRect box, RedactionTarget target, SKColor color)
    {
        var place = _place is Place.Mixed ? (Place)_random.Between((int)Place.None, (int)Place.TopLeft) : _place;
        if (place is Place.None)
        {
            return;
        }

        var code = _random.Pick<string>(_codes);
        var size = _fits && place is not Place.Margin
            ? Math.Min(Math.Min(box.Height, target.Size * 1.6f) * 0.72f, 16)
            : _fixedSize * (_overflows ? 1.6f : 1);
        if (place is Place.Margin)
        {
            Margin(box, code);
            return;
        }

        var style = _sheet.Style(_isBold ? _family.Bold : _family.Regular, size, place is Place.Beside ? Colors.Black : color);
        var width = style.Measure(code);
        if (place is not Place.Beside && width > box.Width - 1 && !_overflows)
        {
            if (width * 0.55f > box.Width)
            {
                return;
            }

            style = _sheet.Style(_isBold ? _family.Bold : _family.Regular, size * (box.Width - 1) / width, color);
            width = style.Measure(code);
        }

        Put(style, code, box, place, width);
    }

    private void Put(TextStyle style, string code, SKRect box, Place place, float width)
    {
        var middle = Math.Min(box.Height, Math.Max(20, box.Height * _random.Between(0.2f, 1f))) / 2;
        var baseline = box.Top + middle + (style.Size * 0.36f);
        var (x, y) = place switch
        {
            Place.Center => (box.MidX - (width / 2), box.MidY + (style.Size * 0.36f)),
            Place.TopLeft => (box.Left + 1, box.Top + (style.Size * 0.8f)),
            Place.Beside => (box.Right + 2, baseline),
            _ => (box.Left + 1.5f, baseline),
        };
        _sheet.Draw(style, x, y, code);
    }

    /// <summary>Small codes below one another at the edge of the page.</summary>
    private void Margin(SKRect box, string code)
    {
        var style = _sheet.Style(_family.Regular, Math.Min(_fixedSize, 8));
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
        RedactionStyle.White => _random.Pick(Place.None, Place.Beside, Place.Center, Place.Left),
        RedactionStyle.Outlined => _random.Pick(
            Place.None, Place.None, Place.Center, Place.Left, Place.TopLeft, Place.Margin, Place.Margin, Place.Mixed, Place.Beside),
        _ => _random.Pick(Place.None, Place.Center, Place.Center, Place.Left, Place.TopLeft, Place.Mixed),
    };
}
