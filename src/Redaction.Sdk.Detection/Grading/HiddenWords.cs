using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Puts characters of a page together to the text that they are.</summary>
internal static class HiddenWords
{
    // Half of an ordinary space, which is about a quarter of the height of the font.
    private const double LeastGap = 0.15;

    /// <summary>Reads characters in the order of the content.</summary>
    /// <param name="page">The page.</param>
    /// <param name="indexes">The indexes of the characters, ascending.</param>
    /// <returns>The text, with one space between words and lines and none at the ends.</returns>
    public static string Read(PageStructure page, IEnumerable<int> indexes)
    {
        var text = new StringBuilder();
        var previous = -1;
        foreach (var index in indexes)
        {
            var character = page.Characters[index];
            if (Rune.IsWhiteSpace(character.Value))
            {
                continue;
            }

            if (previous >= 0 && StandApart(page, previous, index))
            {
                text.Append(' ');
            }

            text.Append(character.Value.ToString());
            previous = index;
        }

        return text.ToString();
    }

    private static bool StandApart(PageStructure page, int first, int second)
    {
        for (var i = first + 1; i < second; i++)
        {
            if (Rune.IsWhiteSpace(page.Characters[i].Value))
            {
                return true;
            }
        }

        var (a, b) = (page.Characters[first].Cell, page.Characters[second].Cell);
        var across = Gap(a.Left, a.Right, b.Left, b.Right);
        var down = Gap(a.Top, a.Bottom, b.Top, b.Bottom);

        return Math.Max(across, down) > LeastGap * Math.Min(Side(a), Side(b));
    }

    // Turned text has its cells on their sides; the longer side is the height of the font, or near it.
    private static double Side(Box<PagePoints> cell) => Math.Max(cell.Width, cell.Height);

    private static double Gap(double firstLow, double firstHigh, double secondLow, double secondHigh) =>
        Math.Max(secondLow - firstHigh, firstLow - secondHigh);
}
