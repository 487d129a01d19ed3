using System.Xml.Linq;

namespace Redaction.Sdk.Datasets;

/// <summary>CVAT for images, version 1.1: one XML file, <c>annotations.xml</c>.</summary>
/// <remarks>
/// Boxes, polygons and masks are read and written. A tag such as <c>page</c> is no annotation of a place and is passed
/// over, and so are points, lines and cuboids. What an annotation says beside its class is written as attributes, which
/// the labels declare.
/// </remarks>
public sealed class CvatFormat : IDatasetFormat
{
    private const string FileName = "annotations.xml";

    /// <inheritdoc/>
    public string Name => "cvat";

    /// <inheritdoc/>
    public DatasetContent Carries =>
        DatasetContent.Fractions | DatasetContent.ImageSize | DatasetContent.ImageIds | DatasetContent.ClassList
        | DatasetContent.Splits | DatasetContent.Polygon | DatasetContent.Masks | DatasetContent.Crowds
        | DatasetContent.AnnotationAttributes | DatasetContent.Annotators;

    /// <inheritdoc/>
    public Task<AnnotatedDataset> ReadAsync(
        string path, DatasetReadSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var file = DatasetFiles.Find(path, FileName);

        return ReadCoreAsync(file, new(settings), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteAsync(AnnotatedDataset dataset, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(folder);

        return XmlFiles.SaveAsync(ToXml(dataset), folder, FileName, cancellationToken);
    }

    private static async Task<AnnotatedDataset> ReadCoreAsync(
        string file, FindingSink sink, CancellationToken cancellationToken)
    {
        var root = await XmlFiles.LoadAsync(file, cancellationToken).ConfigureAwait(false);
        if (root.Name != "annotations")
        {
            throw new DatasetFormatException("The XML is not a file of CVAT: its root is not 'annotations'.");
        }

        if (root.Elements("track").Any())
        {
            throw new DatasetFormatException("The file is of CVAT for video; export the task as CVAT for images.");
        }

        // Labels lie below the task or, in the export of a job or a project, below that.
        string[] labels = [.. (root.Element("meta")?.Descendants("label") ?? [])
            .Where(static label => label.Parent?.Name == "labels")
            .Select(static label => label.Element("name")?.Value ?? string.Empty)];

        return new DatasetBuilder(sink, labels.Length > 0 ? labels : null)
            .Build(root.Elements("image").Select(CvatPage.Read));
    }

    private static XElement ToXml(AnnotatedDataset dataset)
    {
        var attributes = dataset.Images
            .SelectMany(static image => image.Annotations)
            .SelectMany(static a => OwnFields.Of(a).Keys.Select(name => (a.ClassName, Name: name)))
            .Distinct()
            .ToLookup(static pair => pair.ClassName, static pair => pair.Name);

        return new(
            "annotations",
            new XElement("version", "1.1"),
            new XElement(
                "meta",
                new XElement(
                    "task",
                    new XElement("name", "redactions"),
                    new XElement("size", dataset.Images.Count),
                    new XElement("mode", "annotation"),
                    new XElement("overlap", 0),
                    new XElement("labels", dataset.Classes.Select(name => ToLabel(name, attributes[name]))))),
            dataset.Images.Select(CvatPage.Write));
    }

    private static XElement ToLabel(string name, IEnumerable<string> attributes) => new(
        "label",
        new XElement("name", name),
        new XElement("type", "any"),
        new XElement(
            "attributes",
            attributes.Order(StringComparer.Ordinal).Select(static attribute => new XElement(
                "attribute",
                new XElement("name", attribute),
                new XElement("mutable", "False"),
                new XElement("input_type", "text"),
                new XElement("default_value"),
                new XElement("values")))));
}
