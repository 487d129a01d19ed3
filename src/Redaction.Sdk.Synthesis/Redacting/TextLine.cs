using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>The words of one line, from left to right.</summary>
internal sealed record TextLine(IReadOnlyList<PlacedWord> Words)
{
    public int Block => Words[0].Block;

    public float Size => Words[0].Size;

    public SKRect Box { get; } = Words.Select(word => word.Box).Aggregate(SKRect.Union);

    /// <summary>The lines of a sheet, in the order in which they were written.</summary>
    public static IReadOnlyList<TextLine> Of(IEnumerable<PlacedWord> words) =>
    [
        .. words.GroupBy(word => word.Line).Select(group => new TextLine([.. group.OrderBy(word => word.Box.Left)])),
    ];

    /// <summary>The box around some of the words.</summary>
    public SKRect Span(int first, int count) =>
        Words.Skip(first).Take(count).Select(word => word.Box).Aggregate(SKRect.Union);
}
