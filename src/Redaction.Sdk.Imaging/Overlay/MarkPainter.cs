using Redaction.Sdk.Geometry;
using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Draws marks on a canvas that is scaled to page points.</summary>
internal sealed class MarkPainter : IDisposable
{
    // All lengths follow from the shorter side of the page, so that small and large pages look alike.
    private const float LinesPerSide = 60;
    private const byte FillAlpha = 56;

    private readonly SKCanvas _canvas;
    private readonly SKRect _page;
    private readonly SKFont _font;
    private readonly float _line;

    public MarkPainter(SKCanvas canvas, PageSize size)
    {
        _canvas = canvas;
        _page = new SKRect(0, 0, (float)size.Width, (float)size.Height);
        _line = Math.Min(_page.Width, _page.Height) / LinesPerSide;
        _font = LabelFont.Create(_line * 0.85f);
    }

    private float Padding => _line * 0.3f;

    /// <summary>Draws marks: the boxes in their order, then the labels that hide no other box and no other label.</summary>
    public void Draw(IReadOnlyList<OverlayMark> marks)
    {
        SKRect[] boxes = [.. marks.Select(static mark => RectangleOf(mark.Box))];
        for (var i = 0; i < boxes.Length; i++)
        {
            DrawBox(boxes[i], MarkColors.Of(marks[i].Style));
        }

        var taken = new List<SKRect>();
        for (var i = 0; i < boxes.Length; i++)
        {
            if (marks[i].Label.Length > 0 && Place(marks[i].Label, i, boxes, taken) is { } chip)
            {
                taken.Add(chip);
                DrawLabel(marks[i].Label, chip, MarkColors.Of(marks[i].Style));
            }
        }
    }

    public void Dispose() => _font.Dispose();

    private static SKPaint Stroke(SKColor color, float width) => new()
    {
        Color = color,
        IsStroke = true,
        StrokeWidth = width,
        StrokeJoin = SKStrokeJoin.Round,
        IsAntialias = true,
    };

    private static SKRect RectangleOf(Box<PagePoints> box) =>
        new((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom);

    private void DrawBox(SKRect box, SKColor color)
    {
        using var fill = new SKPaint { Color = color.WithAlpha(FillAlpha) };
        using var halo = Stroke(SKColors.White, _line * 0.24f);
        using var outline = Stroke(color, _line * 0.14f);

        _canvas.DrawRect(box, fill);
        _canvas.DrawRect(box, halo);
        _canvas.DrawRect(box, outline);
    }

    private void DrawLabel(string label, SKRect chip, SKColor color)
    {
        using var back = new SKPaint { Color = color, IsAntialias = true };
        using var text = new SKPaint { Color = MarkColors.TextOn(color), IsAntialias = true };

        _canvas.DrawRoundRect(chip, Padding, Padding, back);
        _canvas.DrawText(label, chip.Left + Padding, chip.Bottom - (_line * 0.3f), _font, text);
    }

    /// <summary>Finds room for a label above its box, else below it, else in it, and always on the page.</summary>
    /// <returns>The room; <see langword="null"/> where every place hides another box or label.</returns>
    private SKRect? Place(string label, int index, SKRect[] boxes, List<SKRect> taken)
    {
        var (box, gap) = (boxes[index], _line * 0.2f);
        var (width, height) = (_font.MeasureText(label) + (2 * Padding), _line * 1.2f);
        var left = Math.Max(0, Math.Min(box.Left, _page.Right - width));
        float[] tops = [box.Top - gap - height, box.Bottom + gap, box.Top + gap];

        return tops
            .Where(top => top >= 0 && top + height <= _page.Bottom)
            .Append(Math.Max(0, Math.Min(box.Top + gap, _page.Bottom - height)))
            .Select(top => SKRect.Create(left, top, width, height))
            .Where(chip => !taken.Any(chip.IntersectsWith) && !boxes.Where((_, i) => i != index).Any(chip.IntersectsWith))
            .Select(static chip => (SKRect?)chip)
            .FirstOrDefault();
    }
}
