using System.Text.RegularExpressions;
using Redaction.Sdk.Repository.Tests.Conventions;

namespace Redaction.Sdk.Repository.Tests.Papers;

public sealed partial class LinkTests
{
    [Fact]
    public void Links_BetweenPapers_LeadSomewhere()
    {
        var papers = TrackedFiles.Texts().Where(path => path.EndsWith(".md", StringComparison.Ordinal));
        var links = from paper in papers
                    from Match link in Link().Matches(File.ReadAllText(TrackedFiles.Full(paper)))
                    select (Paper: paper, Target: link.Groups["target"].Value);
        var inside = links.Where(link => !link.Target.Contains("://", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(inside);
        var dead = inside.Where(link => !Leads(link.Paper, link.Target));
        Assert.Empty(dead);
    }

    private static bool Leads(string paper, string link)
    {
        var (path, heading) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = TrackedFiles.Full(path.Length == 0 ? paper : Path.Combine(Path.GetDirectoryName(paper)!, path));

        return Path.Exists(target) && (heading is null || Anchors(target).Contains(heading));
    }

    private static IEnumerable<string> Anchors(string paper) =>
        File.ReadLines(paper)
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
