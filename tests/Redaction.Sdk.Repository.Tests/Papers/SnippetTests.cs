using Redaction.Sdk.Repository.Tests.Conventions;

namespace Redaction.Sdk.Repository.Tests.Papers;

public sealed class SnippetTests
{
    [Fact]
    public void Blocks_OfEveryPaper_AreRegionsThatAreBuilt()
    {
        var (blocks, regions) = (Blocks(), Regions());

        Assert.NotEmpty(blocks);
        var unknown = blocks.Where(block => !regions.Any(block.IsShowing));
        Assert.Empty(unknown.Select(block => block.Place));
    }

    [Fact]
    public void Regions_ThatAreBuilt_StandInSomePaper()
    {
        var (blocks, regions) = (Blocks(), Regions());

        Assert.NotEmpty(regions);
        var unused = regions.Where(region => !blocks.Any(block => block.IsShowing(region)));
        Assert.Empty(unused.Select(region => region.Place));
    }

    private static List<Snippet> Blocks() =>
        [.. Files(string.Empty, ".md").SelectMany(path => Snippet.BlocksOf(path, Read(path)))];

    private static List<Snippet> Regions() =>
        [.. Files("samples/Snippets/", ".cs").SelectMany(path => Snippet.RegionsOf(path, Read(path)))];

    private static IEnumerable<string> Files(string folder, string extension) =>
        TrackedFiles.Texts().Where(path =>
            path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal));

    private static string Read(string path) => File.ReadAllText(TrackedFiles.Full(path)).ReplaceLineEndings("\n");
}
