using System.Text.Json.Nodes;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Registry.Tests.Versions;

/// <summary>The expected answers are those of node's semver; <c>tests/oracles/version_ranges.js</c> writes them.</summary>
public sealed class VersionSelectorTests
{
    private static readonly JsonNode Golden = JsonNode.Parse(File.ReadAllText(Path.Combine(
        Folders.Root, "tests", "Redaction.Sdk.Registry.Tests", "Versions", "version_ranges.json")))!;

    private static readonly string[] Sorted = [.. Golden["sorted"]!.AsArray().Select(static one => one!.GetValue<string>())];

    [Fact]
    public void Matches_OfEverySpan_AgreesWithSemver()
    {
        var spans = Golden["spans"]!.AsObject();
        Assert.True(spans.Count > 250, $"Only {spans.Count} spans were read.");

        Assert.All(spans, static span =>
        {
            var selector = VersionSelector.TryParse(span.Key)!;
            var matches = Sorted.Where(version => selector.Matches(ModelVersion.TryParse(version)!));

            Assert.Equal(span.Value!.GetValue<string>().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), matches.Order());
        });
    }

    [Fact]
    public void Order_OfVersions_AgreesWithSemver() =>
        Assert.Equal(Sorted, Sorted.Order().OrderBy(static version => ModelVersion.TryParse(version)!));

    [Fact]
    public void Matches_OfAWholeVersion_IsThatVersionAlone() => Assert.All(Sorted, static text =>
    {
        var selector = VersionSelector.TryParse(text)!;

        Assert.Equal([text], Sorted.Where(version => selector.Matches(ModelVersion.TryParse(version)!)));
    });

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("^")]
    [InlineData("^^1")]
    [InlineData("^1.2.3.4")]
    [InlineData("^1-rc")]
    [InlineData("~x")]
    [InlineData("^ 1")]
    [InlineData("^1.2.3+b")]
    [InlineData(">=1")]
    [InlineData("^99999999999")]
    public void TryParse_OfAnythingElse_IsNull(string text) => Assert.Null(VersionSelector.TryParse(text));
}
