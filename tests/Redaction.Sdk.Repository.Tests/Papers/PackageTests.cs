using Redaction.Sdk.Repository.Tests.Layers;

namespace Redaction.Sdk.Repository.Tests.Papers;

public sealed class PackageTests
{
    private static readonly string[] Headings = ["About", "Install", "Use", "Main types", "More"];

    [Theory]
    [MemberData(nameof(LayerTests.Projects), MemberType = typeof(LayerTests))]
    public void Description_OfEveryPackage_IsASentence(string name) =>
        Assert.Matches(@"^[A-Z\w].{15,}\.$", Find(name).Property("Description"));

    [Theory]
    [MemberData(nameof(LayerTests.Projects), MemberType = typeof(LayerTests))]
    public void Readme_OfEveryPackage_HasTheFiveHeadings(string name)
    {
        var lines = File.ReadLines(Path.Combine(Find(name).Folder, "README.md")).ToList();

        Assert.Equal($"# {name}", lines[0]);
        Assert.Equal(Headings, lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
    }

    private static SourceProject Find(string name) => SourceProject.All.Single(project => project.Name == name);
}
