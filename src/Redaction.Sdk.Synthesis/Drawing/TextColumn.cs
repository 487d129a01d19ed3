using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A column that is filled with lines from top to bottom, in page points.</summary>
internal sealed class TextColumn(Sheet sheet, float left, float right, float top, float bottom)
{
    public float Left => left;

    public float Right => right;

    public float Width => right - left;

    /// <summary>Where the next line begins.</summary>
    public float Y { get; private set; } = top;

    public float Bottom => bottom;

    public bool IsFull => Y > bottom;

    /// <summary>The distance of baselines, as a multiple of the size.</summary>
    public float Leading { get; init; } = 1.2f;

    public void Gap(float points) => Y += points;

    /// <summary>Moves down one line.</summary>
    /// <returns>Its baseline; <see langword="null"/> if the column is full.</returns>
    public float? Advance(TextStyle style)
    {
        Y += style.Size * Leading;
        while (Obstacle(style) is { } place)
        {
            Y = place.Bottom + (style.Size * Leading) + 0.5f;
        }

        if (IsFull)
        {
            return null;
        }

        sheet.StartLine();
        return Y - (style.Size * 0.25f);
    }

    public void Line(TextStyle style, string text, TextAlignment alignment = TextAlignment.Left, bool isPersonal = false)
    {
        if (Advance(style) is { } baseline)
        {
            var width = alignment is TextAlignment.Left ? 0 : style.Measure(text);
            sheet.Write(style, Start(alignment, width), baseline, text, isPersonal);
        }
    }

    public void Paragraph(TextStyle style, ReadOnlySpan<string> words, TextAlignment alignment, float indent = 0)
    {
        sheet.StartBlock();
        var space = style.SpaceWidth;
        while (words.Length > 0)
        {
            var (count, width) = Fit(style, words, Width - indent);
            if (Advance(style) is not { } baseline)
            {
                return;
            }

            var isLast = count == words.Length;
            var gap = alignment is TextAlignment.Justified && !isLast && count > 1
                ? space + ((Width - indent - width) / (count - 1))
                : space;
            var x = Start(alignment, width) + indent;
            foreach (var word in words[..count])
            {
                x = sheet.Put(style, x, baseline, word, char.IsUpper(word[0]) && sheet.Random.Chance(sheet.NameShare)) + gap;
            }

            words = words[count..];
            indent = 0;
        }
    }

    private SKRect? Obstacle(TextStyle style)
    {
        SKRect line = new(left, Y - (style.Size * Leading), right, Y);
        foreach (var place in sheet.Reserved)
        {
            if (place.IntersectsWith(line))
            {
                return place;
            }
        }

        return null;
    }

    private static (int Count, float Width) Fit(TextStyle style, ReadOnlySpan<string> words, float room)
    {
        var width = style.Measure(words[0]);
        for (var i = 1; i < words.Length; i++)
        {
            var wider = width + style.SpaceWidth + style.Measure(words[i]);
            if (wider > room)
            {
                return (i, width);
            }

            width = wider;
        }

        return (words.Length, width);
    }

    private float Start(TextAlignment alignment, float width) => alignment switch
    {
        TextAlignment.Center => left + ((Width - width) / 2),
        TextAlignment.Right => right - width,
        _ => left,
    };
}
