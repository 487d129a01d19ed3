using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>The characters of a page that have ink, ready to be asked for by place. Immutable.</summary>
internal sealed class PageTextIndex
{
    private readonly PageCharacter[] _byTop;
    private readonly double _tallest;

    /// <summary>Initializes a new instance of the <see cref="PageTextIndex"/> class.</summary>
    public PageTextIndex(PageStructure page)
    {
        _byTop =
        [
            .. page.Characters
                .Where(character => character is { Element: >= 0, Ink.Area: > 0 } && IsPainted(page, character))
                .OrderBy(static character => character.Ink.Top),
        ];
        UsualHeight = _byTop.Select(static character => character.Cell.Height).Order()
            .ElementAtOrDefault(_byTop.Length / 2);
        _tallest = _byTop.Select(static character => character.Ink.Height).DefaultIfEmpty().Max();
    }

    /// <summary>Gets the median height of their cells, in page points; 0 when there are none.</summary>
    public double UsualHeight { get; }

    /// <summary>Finds the characters whose ink shares some of a box, from top to bottom.</summary>
    public IEnumerable<PageCharacter> In(Box<PagePoints> box)
    {
        for (var i = FirstAtLeast(box.Top - _tallest); i < _byTop.Length && _byTop[i].Ink.Top < box.Bottom; i++)
        {
            if (_byTop[i].Ink.IntersectionArea(box) > 0)
            {
                yield return _byTop[i];
            }
        }
    }

    private static bool IsPainted(PageStructure page, PageCharacter character)
    {
        var element = page.Elements[character.Element];

        return !Rune.IsWhiteSpace(character.Value) && !element.IsHidden && element.Text is { IsInvisible: false }
            && (element.Fill ?? element.Stroke) is { Alpha: > 0 };
    }

    private int FirstAtLeast(double top)
    {
        var (first, end) = (0, _byTop.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = _byTop[middle].Ink.Top < top ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
