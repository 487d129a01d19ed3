using System.Text.RegularExpressions;

namespace Redaction.Sdk.Repository.Tests.Papers;

/// <summary>A piece of C#: a block of a paper, or a region of the sample that is built.</summary>
/// <param name="Place">The file and the line where it starts.</param>
/// <param name="Code">Its lines, from the left margin, without using directives.</param>
/// <param name="Usings">The using directives of the block, or of the region's file.</param>
internal sealed partial record Snippet(string Place, string Code, IReadOnlyList<string> Usings)
{
    public static IEnumerable<Snippet> BlocksOf(string path, string text) =>
        Block().Matches(text).Select(match => Of(path, text, match, match.Groups["code"].Value));

    public static IEnumerable<Snippet> RegionsOf(string path, string text) =>
        Region().Matches(text).Select(match => Of(path, text, match, text));

    public bool IsShowing(Snippet region) => Code == region.Code && !Usings.Except(region.Usings).Any();

    private static Snippet Of(string path, string text, Match match, string usings) => new(
        $"{path}:{text.AsSpan(0, match.Index).Count('\n') + 1}",
        Unindent(Using().Replace(match.Groups["code"].Value, string.Empty)),
        [.. Using().Matches(usings).Select(line => line.Value.Trim())]);

    private static string Unindent(string code)
    {
        var lines = code.Split('\n').Select(line => line.TrimEnd()).ToList();
        var filled = lines.Where(line => line.Length > 0);
        var margin = filled.Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();

        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[margin..])).Trim('\n');
    }

    [GeneratedRegex(@"^ *```(csharp|cs|c#) *\n(?<code>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^ *#region .*?\n(?<code>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^ *using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();
}
