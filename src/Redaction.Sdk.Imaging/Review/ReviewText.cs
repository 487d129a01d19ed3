using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Writes single lines of text on a sheet.</summary>
internal sealed class ReviewText(SKCanvas canvas) : IDisposable
{
    private const float Size = 18;
    private const int MaximumLength = 300;
    private const string Ellipsis = "...";

    private readonly SKFont _font = LabelFont.Create(Size);
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };

    /// <summary>Writes a line in the middle of the height of a place; of one that does not fit, the end.</summary>
    /// <returns>The width of what was written.</returns>
    public float Draw(string text, SKRect place)
    {
        var line = Fit(text, place.Width);
        canvas.DrawText(line, place.Left, place.MidY + (Size * 0.36f), _font, _ink);

        return _font.MeasureText(line);
    }

    public void Dispose()
    {
        _font.Dispose();
        _ink.Dispose();
    }

    private string Fit(string text, float width)
    {
        var line = string.Concat(text.TakeLast(MaximumLength).Select(static c => c is >= ' ' and <= '~' ? c : '?'));
        if (line.Length == text.Length && _font.MeasureText(line) <= width)
        {
            return line;
        }

        while (line.Length > 0 && _font.MeasureText(Ellipsis + line) > width)
        {
            line = line[1..];
        }

        return Ellipsis + line;
    }
}
