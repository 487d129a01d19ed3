using System.Text;
using System.Text.RegularExpressions;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Tells labels of redactions from other writing on a box.</summary>
/// <remarks>
/// Some labels are known by what they say. Others say what only their author knows, but stand alone in the middle of
/// their box, as the heads of some tables do.
/// </remarks>
internal static partial class RedactionLabel
{
    private const int LongestLabel = 80;

    // A shorter word that nobody knows is more likely the name of a field.
    private const int ShortestUnknown = 6;

    // Of the box, on either side of a label.
    private const double LeastMargin = 0.1, OffCenter = 0.05;

    // Labels are set smaller than the text that they stand for; the head of a table is not.
    private const double Smaller = 0.95;

    // On a block that is this many times as high as the print, any print is small.
    private const double BlockHeight = 4;

    /// <summary>Tells whether what can be read on a box stands alone in its middle, in smaller print than the page.</summary>
    /// <param name="characters">The characters on the box, at least one.</param>
    /// <param name="box">The box.</param>
    /// <param name="usualHeight">The usual height of the cells of the page's characters, in page points.</param>
    public static bool IsCentered(IReadOnlyList<PageCharacter> characters, Box<PagePoints> box, double usualHeight) =>
        characters.Count is >= ShortestUnknown and <= LongestLabel
        && characters.Max(static character => character.Cell.Height)
            <= Math.Max(Smaller * usualHeight, box.Height / BlockHeight)
        && characters.Count(static character => Rune.IsDigit(character.Value)) <= characters.Count / 2
        && characters.GroupBy(static character => Math.Round(character.Cell.Bottom)).All(line => IsCentered(line, box));

    private static bool IsCentered(IEnumerable<PageCharacter> line, Box<PagePoints> box)
    {
        var text = line.Select(static character => character.Ink).Aggregate(static (a, b) => a.Enclose(b));

        return text.Left - box.Left >= LeastMargin * box.Width && box.Right - text.Right >= LeastMargin * box.Width
            && Math.Abs(text.CenterX - box.CenterX) <= OffCenter * box.Width;
    }

    /// <summary>Tells whether what can be read on a box says that it is a redaction.</summary>
    /// <param name="characters">The characters on the box, in any order.</param>
    public static bool IsKnown(IReadOnlyList<PageCharacter> characters)
    {
        if (characters.Count > LongestLabel)
        {
            return false;
        }

        var text = new StringBuilder();
        foreach (var character in characters.OrderBy(static c => c.Cell.CenterY).ThenBy(static c => c.Cell.Left))
        {
            text.Append(character.Value.ToString());
        }

        return Words().IsMatch(text.ToString());
    }

    [GeneratedRegex(
        @"redact|withheld|privilege|sealed|nonrespons|non-respons|ongoingmatter|grandjury|personalprivacy|"
        + @"investigativetechnique|gelakt|geschw.rzt|caviard|^\W*(ex\.?)?\(?[bjkd]\)?\(?\d\)?|^\W*[1-6]\.\d|^\W*(s|art)\.?\d|"
        + @"^\W*(HOM|PP|IT|GJ|PII|AC|AWP|AEO|CBI|STAT|NR|7\(?[a-f]\)?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
