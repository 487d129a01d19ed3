using SkiaSharp;

namespace SampleDocuments.Drawing;

/// <summary>Draws one page, in page points from its top-left corner, and remembers what it redacts.</summary>
internal sealed class Sheet(SKCanvas canvas)
{
    private readonly List<TruthBox> _redactions = [];

    public SKCanvas Canvas => canvas;

    public IReadOnlyList<TruthBox> Redactions => _redactions;

    public void Text(
        string text, double x, double y, SKFont font, SKColor? color = null, SKTextAlign align = SKTextAlign.Left)
    {
        using var paint = Paint(color ?? SKColors.Black);
        canvas.DrawText(text, (float)x, (float)y, align, font, paint);
    }

    public void Rule(double x1, double y1, double x2, double y2, double width = 0.7, SKColor? color = null)
    {
        using var paint = Paint(color ?? SKColors.Black);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)width;
        canvas.DrawLine((float)x1, (float)y1, (float)x2, (float)y2, paint);
    }

    public void Fill(double x, double y, double width, double height, SKColor color)
    {
        using var paint = Paint(color);
        canvas.DrawRect(Box(x, y, width, height), paint);
    }

    public void Frame(double x, double y, double width, double height, double line = 0.7, SKColor? color = null)
    {
        using var paint = Paint(color ?? SKColors.Black);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)line;
        canvas.DrawRect(Box(x, y, width, height), paint);
    }

    public void Circle(double x, double y, double radius, SKColor color, double? line = null)
    {
        using var paint = Paint(color);
        paint.Style = line is null ? SKPaintStyle.Fill : SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)(line ?? 0);
        canvas.DrawCircle((float)x, (float)y, (float)radius, paint);
    }

    /// <summary>Redacts a box, with a label in its middle where one is given.</summary>
    public void Redact(double x, double y, double width, double height, Mark mark, string? label = null)
    {
        Fill(x, y, width, height, mark.Fill);
        if (mark.Border != mark.Fill)
        {
            Frame(x + 0.4, y + 0.4, width - 0.8, height - 0.8, 0.8, mark.Border);
        }

        _redactions.Add(new(x, y, x + width, y + height, mark.Style));
        if (label is not null)
        {
            using var font = Fonts.Sans(Math.Clamp(height * 0.62, 6, 11));
            Text(label, x + (width / 2), y + (height / 2) + (font.Size * 0.36), font, mark.Ink, SKTextAlign.Center);
        }
    }

    private static SKRect Box(double x, double y, double width, double height) =>
        SKRect.Create((float)x, (float)y, (float)width, (float)height);

    private static SKPaint Paint(SKColor color) => new() { Color = color, IsAntialias = true };
}
