using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Strokes of a marker or scribbles of a pen: ragged, uneven, sometimes see-through.</summary>
internal sealed class MarkerPainter : RedactionPainter
{
    private readonly SKColor _ink;
    private readonly bool _isScribble;
    private readonly float _ragged;
    private readonly bool _hasGround;
    private readonly SKColor _ground;

    public MarkerPainter(SeededRandom random)
    {
        _isScribble = random.Chance(0.35);
        var ink = random.Chance(0.85) ? Colors.Gray(random, 0, 45) : new SKColor(10, 20, (byte)random.Between(60, 160));
        _ink = ink.WithAlpha((byte)(random.Chance(0.6) ? 255 : random.Between(170, 245)));
        _ragged = random.Between(0.3f, 1.4f);
        _hasGround = random.Chance(_isScribble ? 0.3 : 0.05);
        _ground = SKColor.FromHsv(random.Between(0f, 360f), 70, 90).WithAlpha(220);
    }

    public override RedactionStyle Style => RedactionStyle.Marker;

    public override bool CanJoin => false;

    public override double PolygonShare => 0;

    public override bool Suits(RedactionTarget target) => target.Box.Height < 120;

    public override void Paint(Sheet sheet, SKPath shape, RedactionTarget target)
    {
        // The strokes are made first, so that the shape which is annotated is that of the ink.
        var box = shape.Bounds;
        using var ink = _isScribble ? Scrawl(sheet.Random, box) : Strokes(sheet.Random, box, target.Size);
        shape.Reset();
        if (_hasGround)
        {
            using var ground = Strokes(sheet.Random, box, target.Size);
            sheet.Fill(ground, _ground);
            shape.AddPath(ground);
        }

        if (_isScribble)
        {
            var width = sheet.Random.Between(0.9f, 1.8f);
            sheet.Scrawl(ink, _ink, width);
            var bounds = ink.TightBounds;
            bounds.Inflate(width / 2, width / 2);
            shape.AddRect(bounds);
        }
        else
        {
            sheet.Fill(ink, _ink);
            shape.AddPath(ink);
        }
    }

    private SKPath Strokes(SeededRandom random, SKRect box, float size)
    {
        SKPath path = new() { FillType = SKPathFillType.Winding };
        var count = Math.Max(1, (int)MathF.Round(box.Height / Math.Max(6, size * 1.1f)));
        var height = box.Height / count;
        for (var i = 0; i < count; i++)
        {
            Stroke(path, random, SKRect.Create(box.Left, box.Top + (i * height), box.Width, height * 1.08f));
        }

        return path;
    }

    private void Stroke(SKPath path, SeededRandom random, SKRect box)
    {
        var steps = Math.Max(3, (int)(box.Width / 5));
        var slope = random.Normal() * Math.Min(1.2f, box.Width * 0.01f);
        List<SKPoint> edge = [];
        var wave = 0f;
        for (var i = 0; i <= steps; i++)
        {
            wave = (wave * 0.7f) + (random.Normal() * _ragged * 0.4f);
            edge.Add(new(box.Left + (box.Width * i / steps), box.Top + wave + (slope * i / steps)));
        }

        for (var i = steps; i >= 0; i--)
        {
            wave = (wave * 0.7f) + (random.Normal() * _ragged * 0.4f);
            edge.Add(new(box.Left + (box.Width * i / steps) + (i == steps ? _ragged : 0), box.Bottom + wave + (slope * i / steps)));
        }

        path.AddPoly([.. edge]);
    }

    private static SKPath Scrawl(SeededRandom random, SKRect box)
    {
        SKPath path = new();
        var steps = Math.Max(6, (int)(box.Width / 1.6f));
        path.MoveTo(box.Left, box.MidY);
        for (var i = 0; i < steps; i++)
        {
            var x = box.Left + (box.Width * (i + 1) / steps);
            var y = i % 2 == 0 ? box.Top + (box.Height * random.Between(0f, 0.35f)) : box.Bottom - (box.Height * random.Between(0f, 0.35f));
            path.QuadTo(x - random.Between(0f, 5f), box.MidY, x + random.Between(-3f, 1f), y);
        }

        for (var pass = 0; pass < 3; pass++)
        {
            var y = box.Top + (box.Height * random.Between(0.3f, 0.7f));
            path.MoveTo(box.Left + random.Between(0f, 3f), y);
            path.CubicTo(box.Left + (box.Width / 3), y - 3, box.Left + (box.Width * 2 / 3), y + 3, box.Right, y + random.Between(-2f, 2f));
        }

        return path;
    }
}
