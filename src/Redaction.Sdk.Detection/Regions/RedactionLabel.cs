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

    // Of the box, on either side of a label.
    private const double LeastMargin = 0.1, OffCenter = 0.05;

    /// <summary>Tells whether what can be read on a box stands alone in its middle.</summary>
    /// <param name="characters">The characters on the box, at least one.</param>
    /// <param name="box">The box.</param>
    public static bool IsCentered(IReadOnlyList<PageCharacter> characters, Box<PagePoints> box)
    {
        var text = characters.Select(static character => character.Ink).Aggregate(static (a, b) => a.Enclose(b));

        return characters.Count <= LongestLabel
            && text.Left - box.Left >= LeastMargin * box.Width && box.Right - text.Right >= LeastMargin * box.Width
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
