using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>How the boxes and arrows of one diagram look.</summary>
internal sealed class DiagramLook
{
    private readonly Sheet _sheet;
    private readonly FontFamily _family;
    private readonly SKColor?[] _fills;
    private readonly SKColor? _outline;
    private readonly SKColor _line;
    private readonly float _lineWidth;
    private readonly float _roundness;
    private readonly float _largest;

    public DiagramLook(Sheet sheet)
    {
        _sheet = sheet;
        var random = sheet.Random;
        _family = sheet.Family(random.Chance(0.85) ? FontRole.Sans : FontRole.Serif);
        _fills = Fills(random);
        _outline = _fills[0] is null || random.Chance(0.6) ? Colors.Gray(random, 0, 110) : null;
        _line = random.Chance(0.75) ? Colors.Gray(random, 0, 130) : Colors.House(random);
        _lineWidth = random.Between(0.35f, 1.3f);
        _roundness = random.Chance(0.4) ? random.Between(0.1f, 0.5f) : 0;
        _largest = random.Between(4.5f, 9.5f);
    }

    /// <summary>A box of the kind of an index, with one or two words that fit.</summary>
    public void Node(SKRect box, int kind)
    {
        var random = _sheet.Random;
        var fill = _fills[kind % _fills.Length];
        using SKPath shape = new();
        shape.AddRoundRect(box, box.Height * _roundness, box.Height * _roundness);
        if (fill is { } color)
        {
            _sheet.Fill(shape, color);
        }

        if (_outline is { } edge)
        {
            _sheet.Stroke(shape, edge, Math.Min(_lineWidth, 1));
        }

        if (random.Chance(0.94))
        {
            Caption(box, fill is { } ground && Colors.IsDark(ground) ? Colors.White : Colors.Gray(random, 0, 70));
        }
    }

    /// <summary>A line between two points with corners at right angles, and a head at its end.</summary>
    public void Arrow(SKPoint from, SKPoint to, bool isUpright, bool hasHead = true)
    {
        if (isUpright)
        {
            var middle = (from.Y + to.Y) / 2;
            Polyline([from, new(from.X, middle), new(to.X, middle), to]);
        }
        else
        {
            var middle = (from.X + to.X) / 2;
            Polyline([from, new(middle, from.Y), new(middle, to.Y), to]);
        }

        if (hasHead)
        {
            Head(to, isUpright ? new(0, Math.Sign(to.Y - from.Y)) : new(Math.Sign(to.X - from.X), 0));
        }
    }

    /// <summary>A line straight from one point to another.</summary>
    public void Link(SKPoint from, SKPoint to) => _sheet.Rule(from.X, from.Y, to.X, to.Y, _line, _lineWidth);

    private void Polyline(SKPoint[] points)
    {
        using SKPath path = new();
        path.AddPoly(points, close: false);
        _sheet.Stroke(path, _line, _lineWidth);
    }

    private void Head(SKPoint at, SKPoint direction)
    {
        var length = 2 + (_lineWidth * 2);
        using SKPath path = new();
        path.AddPoly(
        [
            at,
            new(at.X - (direction.X * length) + (direction.Y * length * 0.5f), at.Y - (direction.Y * length) + (direction.X * length * 0.5f)),
            new(at.X - (direction.X * length) - (direction.Y * length * 0.5f), at.Y - (direction.Y * length) - (direction.X * length * 0.5f)),
        ]);
        _sheet.Fill(path, _line);
    }

    private void Caption(SKRect box, SKColor ink)
    {
        var text = _sheet.Text.Title(_sheet.Random.Between(1, 3));
        var size = Math.Min(_largest, box.Height * 0.7f);
        var style = _sheet.Style(_family.Regular, size, ink);
        var width = style.Measure(text);
        if (width > box.Width - 2)
        {
            size *= Math.Max(0.5f, (box.Width - 2) / width);
            style = _sheet.Style(_family.Regular, size, ink);
            width = style.Measure(text);
        }

        _sheet.Draw(style, box.MidX - (width / 2), box.MidY + (size * 0.35f), text);
    }

    private static SKColor?[] Fills(SeededRandom random)
    {
        var fills = new SKColor?[random.Between(1, 5)];
        var kind = random.Below(10);
        for (var i = 0; i < fills.Length; i++)
        {
            fills[i] = kind switch
            {
                < 2 => null,
                < 4 => Colors.Pale(random),
                < 6 => SKColor.FromHsv(random.Between(0f, 360f), random.Between(25f, 60f), random.Between(75f, 100f)),
                < 8 => Colors.House(random),
                8 => Colors.Gray(random, 0, 120),
                _ => Colors.Gray(random, 130, 235),
            };
        }

        return fills;
    }
}
