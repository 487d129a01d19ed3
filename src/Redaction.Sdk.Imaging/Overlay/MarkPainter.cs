using Redaction.Sdk.Geometry;
using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Draws marks on a canvas that is scaled to page points.</summary>
internal sealed class MarkPainter : IDisposable
{
    // All lengths follow from the shorter side of the page, so that small and large pages look alike.
    private const float LinesPerSide = 60;
    private const byte FillAlpha = 56;

    private static readonly Lazy<SKTypeface> Typeface = new(LoadTypeface);

    private readonly SKCanvas _canvas;
    private readonly SKRect _page;
    private readonly SKFont _font;
    private readonly float _line;

    public MarkPainter(SKCanvas canvas, PageSize size)
    {
        _canvas = canvas;
        _page = new SKRect(0, 0, (float)size.Width, (float)size.Height);
        _line = Math.Min(_page.Width, _page.Height) / LinesPerSide;
        _font = new SKFont(Typeface.Value, _line * 0.85f) { Hinting = SKFontHinting.None, Subpixel = true };
    }

    public void Draw(OverlayMark mark)
    {
        var box = new SKRect((float)mark.Box.Left, (float)mark.Box.Top, (float)mark.Box.Right, (float)mark.Box.Bottom);
        var color = MarkColors.Of(mark.Style);
        using var fill = new SKPaint { Color = color.WithAlpha(FillAlpha) };
        using var halo = Stroke(SKColors.White, _line * 0.24f);
        using var outline = Stroke(color, _line * 0.14f);

        _canvas.DrawRect(box, fill);
        _canvas.DrawRect(box, halo);
        _canvas.DrawRect(box, outline);
        if (mark.Label.Length > 0)
        {
            DrawLabel(mark.Label, box, color);
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

    private void DrawLabel(string label, SKRect box, SKColor color)
    {
        var (padding, gap) = (_line * 0.3f, _line * 0.2f);
        var chip = Place(box, _font.MeasureText(label) + (2 * padding), _line * 1.2f, gap);
        using var back = new SKPaint { Color = color, IsAntialias = true };
        using var text = new SKPaint { Color = MarkColors.TextOn(color), IsAntialias = true };

        _canvas.DrawRoundRect(chip, padding, padding, back);
        _canvas.DrawText(label, chip.Left + padding, chip.Bottom - (_line * 0.3f), _font, text);
    }

    /// <summary>Finds room above the box, else below it, else in it, and always on the page.</summary>
    private SKRect Place(SKRect box, float width, float height, float gap)
    {
        var above = box.Top - gap - height;
        var below = box.Bottom + gap;
        var top = above >= 0 ? above : below + height <= _page.Bottom ? below : box.Top + gap;
        var left = Math.Max(0, Math.Min(box.Left, _page.Right - width));

        return SKRect.Create(left, Math.Clamp(top, 0, Math.Max(0, _page.Bottom - height)), width, height);
    }

    private static SKTypeface LoadTypeface()
    {
        using var font = typeof(MarkPainter).Assembly.GetManifestResourceStream("label-font.ttf");
        return SKTypeface.FromStream(font);
    }
}
