using System.Text;
using System.Text.RegularExpressions;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Tells labels of redactions from other writing on a box.</summary>
internal static partial class RedactionLabel
{
    private const int LongestLabel = 80;

    /// <summary>Tells whether what can be read on a box is the label of a redaction.</summary>
    /// <param name="characters">The characters on the box, in any order.</param>
    public static bool Is(IReadOnlyList<PageCharacter> characters)
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
