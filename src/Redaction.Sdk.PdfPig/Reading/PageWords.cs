using Redaction.Sdk.Geometry;
using UglyToad.PdfPig.Content;
using PdfPigRectangle = UglyToad.PdfPig.Core.PdfRectangle;

namespace Redaction.Sdk.PdfPig;

/// <summary>Joins letters to words, in the order of the content.</summary>
internal static class PageWords
{
    // In units of the font size: the narrowest gap between words is about 0.2, the widest kerning about 0.1.
    private const double WordGap = 0.2, LineShift = 0.5;

    /// <summary>Lists the words of a page. Those whose place is no place on any page are left out.</summary>
    public static List<PageWord> Of(Page page)
    {
        var space = PlacedSpace.Of(page);
        var words = new List<PageWord>();
        var word = new List<Letter>();
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                Add(words, word, space);
                continue;
            }

            if (word.Count > 0 && StandsApart(word[^1], letter))
            {
                Add(words, word, space);
            }

            word.Add(letter);
        }

        Add(words, word, space);

        return words;
    }

    private static bool StandsApart(Letter before, Letter letter)
    {
        var (x, y) = (before.EndBaseLine.X - before.StartBaseLine.X, before.EndBaseLine.Y - before.StartBaseLine.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        var size = Math.Max(before.PointSize, 1e-3);
        var (dx, dy) = (letter.StartBaseLine.X - before.EndBaseLine.X, letter.StartBaseLine.Y - before.EndBaseLine.Y);
        if (length <= 0)
        {
            return Math.Sqrt((dx * dx) + (dy * dy)) > WordGap * size;
        }

        var along = ((dx * x) + (dy * y)) / length;
        var across = Math.Abs((dx * y) - (dy * x)) / length;

        return along > WordGap * size || along < -size || across > LineShift * size;
    }

    private static void Add(List<PageWord> words, List<Letter> letters, PlacedSpace space)
    {
        if (letters.Count == 0)
        {
            return;
        }

        try
        {
            var box = letters.Select(letter => space.ToPagePoints(Cell(letter))).Aggregate(static (a, b) => a.Enclose(b));
            words.Add(new(string.Concat(letters.Select(static letter => letter.Value)), box));
        }
        catch (ArgumentOutOfRangeException)
        {
            // A matrix of the page took it beyond every page.
        }

        letters.Clear();
    }

    /// <summary>Finds where a letter is, also one without ink of its own.</summary>
    private static PdfPigRectangle Cell(Letter letter) =>
        letter.BoundingBox is { Width: > 0, Height: > 0 } box ? box : new(letter.StartBaseLine, letter.EndBaseLine);
}
