using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Puts the characters of a page together to words.</summary>
internal static class PageWords
{
    // In heights of a character: a larger gap to the right ends a word, and so does a step down or back.
    private const double WordGap = 0.22;
    private const double LineStep = 0.5;

    /// <summary>Reads the words of a page, in the order of its content.</summary>
    public static List<PageWord> Of(PageStructure structure)
    {
        var vertical = VerticalElements(structure);
        var words = new List<PageWord>();
        var pending = new List<PageCharacter>();
        foreach (var character in structure.Characters)
        {
            var isSpace = Rune.IsWhiteSpace(character.Value);
            if (pending.Count > 0 && (isSpace || IsApart(structure, pending[^1], character, vertical)))
            {
                words.Add(Word(pending, structure, vertical));
                pending.Clear();
            }

            if (!isSpace)
            {
                pending.Add(character);
            }
        }

        if (pending.Count > 0)
        {
            words.Add(Word(pending, structure, vertical));
        }

        return words;
    }

    /// <summary>Takes over words that were recognised in pixels.</summary>
    public static IEnumerable<PageWord> Of(IEnumerable<RecognizedWord> words) => words
        .Where(static word => word.Text.Length > 0)
        .Select(static word => new PageWord(word.Text, word.Box, Element: -1, Style: null, IsUpright: true));

    private static bool IsApart(PageStructure structure, PageCharacter last, PageCharacter next, HashSet<int> vertical)
    {
        var (a, b) = (Outline(last), Outline(next));
        if (last.Element != next.Element
            && TextLooks.Differ(StyleOf(structure, last.Element), StyleOf(structure, next.Element)))
        {
            return true;
        }

        if (vertical.Contains(next.Element))
        {
            var size = Math.Max(a.Width, b.Width);

            return last.Element != next.Element || Math.Abs(a.CenterX - b.CenterX) > LineStep * size
                || Gap(a.Top, a.Bottom, b.Top, b.Bottom) > size;
        }

        var height = Math.Max(a.Height, b.Height);

        return Math.Abs(a.CenterY - b.CenterY) > LineStep * height
            || b.Left - a.Right > WordGap * height || b.Right < a.Left - (WordGap * height);
    }

    private static double Gap(double from, double to, double otherFrom, double otherTo) =>
        Math.Max(otherFrom - to, from - otherTo);

    private static PageWord Word(List<PageCharacter> characters, PageStructure structure, HashSet<int> vertical)
    {
        var text = new StringBuilder();
        var box = Outline(characters[0]);
        foreach (var character in characters)
        {
            text.Append(character.Value);
            box = box.Enclose(Outline(character));
        }

        var element = characters[0].Element;

        return new(
            text.ToString(), box, element,
            StyleOf(structure, element),
            !vertical.Contains(element));
    }

    private static PageTextStyle? StyleOf(PageStructure structure, int element) =>
        element < 0 ? null : structure.Elements[element].Text;

    private static Box<PagePoints> Outline(PageCharacter character) =>
        character.Cell.Area > 0 ? character.Cell : character.Ink;

    // A run of text whose characters follow each other down or up the page.
    private static HashSet<int> VerticalElements(PageStructure structure) =>
    [
        .. structure.Characters
            .Where(static character => character.Element >= 0 && !Rune.IsWhiteSpace(character.Value))
            .GroupBy(static character => character.Element)
            .Where(static run => IsVertical([.. run.Select(static character => character.Ink)]))
            .Select(static run => run.Key),
    ];

    private static bool IsVertical(Box<PagePoints>[] boxes)
    {
        var (across, down) = (0.0, 0.0);
        for (var i = 1; i < boxes.Length; i++)
        {
            across += Math.Abs(boxes[i].CenterX - boxes[i - 1].CenterX);
            down += Math.Abs(boxes[i].CenterY - boxes[i - 1].CenterY);
        }

        return down > 2 * across;
    }
}
