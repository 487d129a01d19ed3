using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>How the boxes and lines of one slip look.</summary>
internal sealed class SlipLook
{
    private readonly Sheet _sheet;
    private readonly float _ticked;
    private readonly bool _isRound;

    public SlipLook(Sheet sheet, float size)
    {
        _sheet = sheet;
        var random = sheet.Random;
        var family = sheet.Family(random.Pick(FontRole.Sans, FontRole.Sans, FontRole.Serif, FontRole.Mono));
        Label = sheet.Style(random.Chance(0.3) ? family.Bold : family.Regular, size);
        Head = sheet.Style(family.Bold, size * random.Between(1f, 1.5f));
        Value = FormLook.Of(sheet).Value;
        Step = size * random.Between(1.3f, 2.2f);
        Height = Math.Min(Step * 0.85f, size * random.Between(0.6f, 1.1f));
        Width = Height * (random.Chance(0.5) ? 1 : random.Between(1.2f, 2.6f));
        Line = Colors.Gray(random, 0, 90);
        Stroke = random.Between(0.4f, 1.5f);
        Stray = random.Chance(0.5) ? 0 : random.Between(0.1f, 0.6f);
        _ticked = random.Between(0f, 0.25f);
        _isRound = random.Chance(0.2);
    }

    public TextStyle Head { get; }

    public TextStyle Label { get; }

    public TextStyle Value { get; }

    public SKColor Line { get; }

    public float Stroke { get; }

    /// <summary>The distance of the rows.</summary>
    public float Step { get; }

    public float Width { get; }

    public float Height { get; }

    /// <summary>How far boxes lie from where they should.</summary>
    public float Stray { get; }

    /// <summary>A tick box, ticked or crossed now and then.</summary>
    public void Box(float left, float top)
    {
        var random = _sheet.Random;
        var box = SKRect.Create(left, top, Width, Height);
        using SKPath path = new();
        path.AddRoundRect(box, _isRound ? Height * 0.3f : 0, _isRound ? Height * 0.3f : 0);
        _sheet.Stroke(path, Line, Stroke);
        if (random.Chance(_ticked))
        {
            var ink = Scribble.Ink(random);
            _sheet.Rule(box.Left - 1, box.Bottom + 1, box.Right + random.Between(0f, 6f), box.Top - random.Between(0f, 5f), ink, 1);
            if (random.Chance(0.5))
            {
                _sheet.Rule(box.Left, box.Top, box.Right, box.Bottom, ink, 1);
            }
        }
    }
}
