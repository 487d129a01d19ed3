using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Words of one line that stand close together and look alike, from left to right.</summary>
internal sealed class PageSegment
{
    public PageSegment(IReadOnlyList<PageWord> words)
    {
        Words = words;
        Text = string.Join(' ', words.Select(static word => word.Text));
        Box = Enclose(words);
    }

    public IReadOnlyList<PageWord> Words { get; }

    public string Text { get; }

    public Box<PagePoints> Box { get; }

    public bool IsRecognized => Words[0].IsRecognized;

    /// <summary>Gets the size of its letters: the height of a line, whichever way the line runs.</summary>
    public double LetterHeight => Words.Max(static word => word.IsUpright ? word.Box.Height : word.Box.Width);

    /// <summary>Finds the box around the words that some characters of the text belong to.</summary>
    public Box<PagePoints> BoxOf(int start, int length)
    {
        var touched = new List<PageWord>();
        var position = 0;
        foreach (var word in Words)
        {
            if (position < start + length && position + word.Text.Length > start)
            {
                touched.Add(word);
            }

            position += word.Text.Length + 1;
        }

        return Enclose(touched);
    }

    private static Box<PagePoints> Enclose(IReadOnlyList<PageWord> words) =>
        words.Select(static word => word.Box).Aggregate(static (all, box) => all.Enclose(box));
}
