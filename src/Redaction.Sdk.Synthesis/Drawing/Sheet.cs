using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A page while it is being drawn, in page points, and what is on it so far.</summary>
internal sealed class Sheet : IDisposable
{
    // Where the letters of most fonts begin and end, as shares of the size.
    private const float Above = 0.76f;
    private const float Below = 0.22f;

    private readonly List<TextStyle> _styles = [];
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new() { IsAntialias = true, IsStroke = true };
    private int _line;
    private int _block;

    public Sheet(SKCanvas canvas, SKSize size, SeededRandom random, FontLibrary fonts, TextSource text)
    {
        (Canvas, Width, Height, Random, Fonts, Text) = (canvas, size.Width, size.Height, random, fonts, text);
        NameShare = random.Chance(0.4) ? random.Between(0f, 0.1f) : random.Between(0.1f, 0.4f);
    }

    public SKCanvas Canvas { get; }

    public float Width { get; }

    public float Height { get; }

    public SeededRandom Random { get; }

    public FontLibrary Fonts { get; }

    public TextSource Text { get; }

    /// <summary>The colour of the paper, which white-out does not quite match.</summary>
    public SKColor Paper { get; init; } = Colors.White;

    /// <summary>How far the type of a machine strays from its line, in points.</summary>
    public float Stray { get; set; }

    /// <summary>The share of the capitalised words of running text that are names.</summary>
    public float NameShare { get; }

    public List<PlacedWord> Words { get; } = [];

    /// <summary>Areas that are hidden as a whole: signatures, photographs, fields, cells.</summary>
    public List<SKRect> Regions { get; } = [];

    /// <summary>Places that running text flows around.</summary>
    public List<SKRect> Reserved { get; } = [];

    public List<DrawnRedaction> Redactions { get; } = [];

    public SKRect Bounds => new(0, 0, Width, Height);

    public void StartBlock() => _block++;

    public void StartLine() => _line++;

    public FontFamily Family(FontRole role) => Fonts.Pick(role, Text.Language.Sample, Random);

    public TextStyle Style(SKTypeface face, float size, SKColor? color = null, bool underlined = false)
    {
        TextStyle style = new(face, size, color ?? Colors.Black) { IsUnderlined = underlined };
        _styles.Add(style);

        return style;
    }

    /// <summary>Writes words behind one another.</summary>
    /// <returns>The x at which they end.</returns>
    public float Write(TextStyle style, float x, float baseline, string text, bool isPersonal = false)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (text[range] is { Length: > 0 } word)
            {
                x = Put(style, x, baseline, word, isPersonal) + style.SpaceWidth;
            }
        }

        return x - style.SpaceWidth;
    }

    /// <summary>Writes one line of its own.</summary>
    public float WriteLine(TextStyle style, float x, float baseline, string text, bool isPersonal = false)
    {
        StartLine();
        return Write(style, x, baseline, text, isPersonal);
    }

    /// <summary>Writes one word without a space.</summary>
    public float Put(TextStyle style, float x, float baseline, string word, bool isPersonal = false)
    {
        var width = style.Measure(word);
        Draw(style, x, baseline, word);
        if (style.IsUnderlined)
        {
            var y = baseline + (style.Size * 0.12f);
            Rule(x, y, x + width, y, style.Color, style.Size * 0.06f);
        }

        SKRect box = new(x, baseline - (style.Size * Above), x + width, baseline + (style.Size * Below));
        Words.Add(new(box, style.Size, _line, _block, isPersonal));

        return x + width;
    }

    /// <summary>Writes text that is part of a picture or a stamp and not of a line.</summary>
    public void Draw(TextStyle style, float x, float baseline, string text)
    {
        _fill.Color = style.Color;
        Canvas.DrawText(text, x, baseline + (Stray * Random.Normal()), style.Font, _fill);
    }

    public void Fill(SKRect box, SKColor color)
    {
        _fill.Color = color;
        Canvas.DrawRect(box, _fill);
    }

    public void Fill(SKPath path, SKColor color)
    {
        _fill.Color = color;
        Canvas.DrawPath(path, _fill);
    }

    public void Disc(float x, float y, float radius, SKColor color)
    {
        _fill.Color = color;
        Canvas.DrawCircle(x, y, radius, _fill);
    }

    public void Frame(SKRect box, SKColor color, float width)
    {
        (_stroke.Color, _stroke.StrokeWidth) = (color, width);
        Canvas.DrawRect(box, _stroke);
    }

    public void Stroke(SKPath path, SKColor color, float width)
    {
        (_stroke.Color, _stroke.StrokeWidth) = (color, width);
        Canvas.DrawPath(path, _stroke);
    }

    /// <summary>Draws lines as a pen does: without points at their turns, so that no ink lies further out than half its width.</summary>
    public void Scrawl(SKPath path, SKColor color, float width)
    {
        _stroke.StrokeJoin = SKStrokeJoin.Round;
        Stroke(path, color, width);
        _stroke.StrokeJoin = SKStrokeJoin.Miter;
    }

    public void Rule(float x0, float y0, float x1, float y1, SKColor color, float width)
    {
        (_stroke.Color, _stroke.StrokeWidth) = (color, width);
        Canvas.DrawLine(x0, y0, x1, y1, _stroke);
    }

    public void Dispose()
    {
        _styles.ForEach(style => style.Dispose());
        _fill.Dispose();
        _stroke.Dispose();
    }
}
