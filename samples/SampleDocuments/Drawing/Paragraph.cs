using SkiaSharp;

namespace SampleDocuments.Drawing;

/// <summary>Sets running text in which parts are redacted.</summary>
/// <remarks>
/// <c>{hidden words}</c> become a bar on every line that they touch, <c>{hidden words|(b)(6)}</c> one with a
/// label. Hidden words decide the width of their bar and are never drawn.
/// </remarks>
internal static class Paragraph
{
    /// <summary>Draws the text and returns the baseline for what follows.</summary>
    public static double Set(
        Sheet sheet, string text, double x, double y, double width, SKFont font, Mark mark, double leading = 1.42)
    {
        var space = font.MeasureText(" ");
        var (left, baseline) = (x, y);
        var line = new List<Word>();

        foreach (var (word, hidden, label, isGlued) in Words(text))
        {
            var extent = font.MeasureText(word);
            if (isGlued)
            {
                left -= space - 1.5;
            }
            else if (left + extent > x + width && line.Count > 0)
            {
                Draw(sheet, line, baseline, font, mark);
                (left, baseline) = (x, baseline + (font.Size * leading));
            }

            line.Add(new(word, left, left + extent, hidden, label));
            left += extent + space;
        }

        Draw(sheet, line, baseline, font, mark);
        return baseline + (font.Size * leading);
    }

    private static void Draw(Sheet sheet, List<Word> line, double baseline, SKFont font, Mark mark)
    {
        for (var first = 0; first < line.Count;)
        {
            var last = first;
            while (last + 1 < line.Count && line[last + 1].Hidden == line[first].Hidden)
            {
                last++;
            }

            if (line[first].Hidden == 0)
            {
                var words = string.Join(' ', line[first..(last + 1)].Select(word => word.Text));
                sheet.Text(words, line[first].Left, baseline, font);
            }
            else
            {
                Cover(sheet, line[first].Left, line[last].Right, baseline, font, mark, line[first].Label);
            }

            first = last + 1;
        }

        line.Clear();
    }

    private static void Cover(
        Sheet sheet, double left, double right, double baseline, SKFont font, Mark mark, string? label)
    {
        var (width, height) = (right - left + 2, font.Size * 1.22);
        var fits = label is not null && width > font.MeasureText(label) + 2;
        sheet.Redact(left - 1, baseline - (font.Size * 0.95), width, height, mark, fits ? label : null);
    }

    private static IEnumerable<(string Text, int Hidden, string? Label, bool IsGlued)> Words(string text)
    {
        var run = 0;
        var parts = text.Split('{', '}');
        for (var i = 0; i < parts.Length; i++)
        {
            var hidden = i % 2 == 1 ? ++run : 0;
            var (words, label) = parts[i].Split('|') is [var before, var after] ? (before, after) : (parts[i], null);
            var isGlued = i > 0 && hidden == 0 && !words.StartsWith(' ');
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (word, hidden, hidden > 0 ? label : null, isGlued);
                isGlued = false;
            }
        }
    }

    private sealed record Word(string Text, double Left, double Right, int Hidden, string? Label);
}
