using System.Xml.Linq;

namespace Redaction.Sdk.Datasets;

/// <summary>The labelling configuration of a Label Studio project, which names the classes.</summary>
internal static class LabelStudioConfig
{
    private const string FileName = "config.xml";

    private static readonly string[] Tags = ["RectangleLabels", "PolygonLabels", "BrushLabels"];

    /// <returns>The classes; <see langword="null"/> when there is no configuration.</returns>
    public static async Task<string[]?> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        var root = await XmlFiles.LoadAsync(path, cancellationToken).ConfigureAwait(false);
        string[] classes = [.. root.Descendants("Label")
            .Where(static label => Tags.Contains(label.Parent?.Name.LocalName))
            .Select(static label => label.Attribute("value")?.Value)
            .OfType<string>()
            .Distinct()];

        return classes.Length > 0 ? classes : null;
    }

    public static Task WriteAsync(IReadOnlyList<string> classes, string folder, CancellationToken cancellationToken)
    {
        XElement root = new(
            "View",
            new XElement("Image", new XAttribute("name", "image"), new XAttribute("value", "$image")),
            Tags.Select(tag => new XElement(
                tag,
                new XAttribute("name", LabelStudioRegion.ControlOf(tag)),
                new XAttribute("toName", "image"),
                classes.Select(static name => new XElement("Label", new XAttribute("value", name))))));

        return XmlFiles.SaveAsync(root, folder, FileName, cancellationToken);
    }
}
