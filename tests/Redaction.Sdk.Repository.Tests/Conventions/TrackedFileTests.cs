using System.Text.RegularExpressions;

namespace Redaction.Sdk.Repository.Tests.Conventions;

/// <remarks>
/// The patterns are written so that they do not match themselves. Test data, in folders called Data, is not ours to
/// reword.
/// </remarks>
public sealed partial class TrackedFileTests
{
    [Fact]
    public void Files_OfTheRepository_NameNoPackageRegistry() => AssertNowhere(Registry());

    [Fact]
    public void Files_OfTheRepository_NameNoPathOfAMachine() => AssertNowhere(MachinePath());

    [Fact]
    public void Files_OfTheRepository_LeaveNoWorkUnfinished() => AssertNowhere(Unfinished());

    [Fact]
    public void Tests_ThatAreSkipped_SayWhy()
    {
        var calls = Lines("tests/").Where(line => Skip().IsMatch(line.Text) && !Reason().IsMatch(line.Text));

        Assert.Empty(calls);
    }

    [Fact]
    public void Sources_OfTheLibraries_AreAtMost300LinesLong()
    {
        var sources = TrackedFiles.Texts()
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal));

        var tooLong = sources.Where(path => File.ReadLines(TrackedFiles.Full(path)).Count() > 300);
        Assert.Empty(tooLong);
    }

    private static void AssertNowhere(Regex pattern)
    {
        var hits = Lines(string.Empty).Where(line => pattern.IsMatch(line.Text));

        Assert.Empty(hits);
    }

    private static IEnumerable<(string Place, string Text)> Lines(string folder) =>
        from path in TrackedFiles.Texts()
        where path.StartsWith(folder, StringComparison.Ordinal) && !path.Contains("/Data/", StringComparison.Ordinal)
        from line in File.ReadLines(TrackedFiles.Full(path)).Index()
        select ($"{path}:{line.Index + 1}", line.Item);

    [GeneratedRegex(@"(nuget|npmjs|pypi|crates|debian)\.(org|io)|artifactor[y]|nexus/repositor[y]", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();

    [GeneratedRegex(@"(?<![\w.$})~*/-])/(work|root|home|tmp|Users)/[\w$]|\b[A-Z]:\\{1,2}Users")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK)\b|To[ ]be written")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bSkip\s*=|\.Skip(Unless|When)?\(""")]
    private static partial Regex Skip();

    [GeneratedRegex(@"Skip.*""[^""]+\s[^""]+\s[^""]+""")]
    private static partial Regex Reason();
}
