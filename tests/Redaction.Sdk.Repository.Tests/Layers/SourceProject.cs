using System.Xml.Linq;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Repository.Tests.Layers;

/// <summary>A project in <c>src</c>, as its project file states it.</summary>
internal sealed record SourceProject(string Name, string Folder, XDocument File)
{
    public static IReadOnlyList<SourceProject> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Folders.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceProject(
                Path.GetFileNameWithoutExtension(path), Path.GetDirectoryName(path)!, XDocument.Load(path))),
    ];

    public IEnumerable<string> References =>
        Includes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public IEnumerable<string> Packages => Includes("PackageReference");

    public string? Property(string name) => File.Descendants(name).FirstOrDefault()?.Value;

    private IEnumerable<string> Includes(string element) =>
        File.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>();
}
