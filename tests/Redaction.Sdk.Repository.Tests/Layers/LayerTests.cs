using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Repository.Tests.Layers;

public sealed class LayerTests
{
    public static TheoryData<string> Projects { get; } = [.. SourceProject.All.Select(project => project.Name)];

    [Fact]
    public void Table_AndFolder_NameTheSameProjects() =>
        Assert.Equal(ProjectTable.Rows.Keys.Order(), SourceProject.All.Select(project => project.Name).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_OfEveryProject_PointDown(string name)
    {
        var layer = ProjectTable.Rows[name].Layer;
        var sidewaysOrUp = Find(name).References.Where(other => ProjectTable.Rows[other].Layer >= layer);

        Assert.Empty(sidewaysOrUp);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Packages_OfEveryProject_AreThoseOfItsRow(string name)
    {
        var allowed = ProjectTable.Rows[name].Packages;
        var others = Find(name).Packages.Where(
            package => !allowed.Any(start => package.StartsWith(start, StringComparison.Ordinal)));

        Assert.Empty(others);
    }

    [Fact]
    public void Libraries_ThatAdaptersWrap_AreUsedNowhereElse()
    {
        var wrapped = ProjectTable.Rows.Values
            .Where(row => row.Layer == Layer.Adapters)
            .SelectMany(row => row.Packages)
            .Where(package => package is not (ProjectTable.Extensions or ProjectTable.Drawing or ProjectTable.Yaml));

        foreach (var library in wrapped)
        {
            Assert.Single(
                SourceProject.All,
                project => project.Packages.Any(package => package.StartsWith(library, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Skia_OfAllProjects_IsUsedByTheTwoThatReadAndDraw() => Assert.Equal(
        ["Redaction.Sdk.Imaging", "Redaction.Sdk.Synthesis"],
        SourceProject.All
            .Where(project => project.Packages.Contains(ProjectTable.Drawing))
            .Select(project => project.Name)
            .Order());

    [Fact]
    public void Yaml_OfAllProjects_IsReadByTheTwoWhoseFormatsAreYaml() => Assert.Equal(
        ["Redaction.Sdk.Datasets", "Redaction.Sdk.Registry"],
        SourceProject.All
            .Where(project => project.Packages.Contains(ProjectTable.Yaml))
            .Select(project => project.Name)
            .Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Tests_OfEveryProject_HaveAProjectOfTheSameName(string name) =>
        Assert.True(Directory.Exists(Path.Combine(Folders.Root, "tests", name + ".Tests")), $"tests/{name}.Tests is missing.");

    private static SourceProject Find(string name) => SourceProject.All.Single(project => project.Name == name);
}
