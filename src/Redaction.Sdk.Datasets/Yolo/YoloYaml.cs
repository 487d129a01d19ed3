using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Redaction.Sdk.Datasets;

/// <summary>The file <c>data.yaml</c>.</summary>
/// <param name="Root">The folder that the others are relative to, itself relative to the file.</param>
/// <param name="Names">The names of the classes, by their number in labels.</param>
/// <param name="Parts">The folders of images, or lists of them, of each part.</param>
internal sealed record YoloYaml(
    string Root, SortedDictionary<int, string> Names, IReadOnlyList<(DatasetSplit Split, string Path)> Parts)
{
    public const string FileName = "data.yaml";

    private static readonly (DatasetSplit Split, string[] Keys)[] Splits =
    [
        (DatasetSplit.Train, ["train"]),
        (DatasetSplit.Validation, ["val", "valid", "validation"]),
        (DatasetSplit.Test, ["test"]),
    ];

    /// <exception cref="DatasetFormatException">The text is no YAML, or names no classes.</exception>
    public static YoloYaml Read(string text)
    {
        YamlStream stream = [];
        try
        {
            using StringReader reader = new(text);
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw new DatasetFormatException(
                $"The data set is not YAML: line {e.Start.Line} cannot be read as expected.", e);
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw new DatasetFormatException("The YAML of the data set is no mapping.");
        }

        return new(
            (Child(root, "path") as YamlScalarNode)?.Value ?? string.Empty,
            ReadNames(Child(root, "names")),
            [.. Splits.SelectMany(part => part.Keys.SelectMany(key =>
                Texts(Child(root, key)).Select(path => (part.Split, path))))]);
    }

    public static string Write(IReadOnlyList<string> names, IEnumerable<DatasetSplit> parts)
    {
        YamlMappingNode root = [];
        root.Add("path", ".");
        foreach (var name in parts.Select(static part => SplitNames.Of(part)!))
        {
            root.Add(name, $"{name}.txt");
        }

        root.Add("nc", names.Count.ToString(CultureInfo.InvariantCulture));
        root.Add("names", new YamlMappingNode(names.Index().SelectMany(static name => (YamlNode[])[
            new YamlScalarNode(name.Index.ToString(CultureInfo.InvariantCulture)),
            new YamlScalarNode(name.Item) { Style = ScalarStyle.DoubleQuoted }])));

        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);

        return writer.ToString().Replace("...\n", string.Empty, StringComparison.Ordinal);
    }

    private static SortedDictionary<int, string> ReadNames(YamlNode? node)
    {
        SortedDictionary<int, string> names = [];
        if (node is YamlMappingNode map)
        {
            foreach (var (key, value) in map.Children)
            {
                if (int.TryParse((key as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                    && value is YamlScalarNode { Value: { } name })
                {
                    names[n] = name;
                }
            }
        }
        else
        {
            foreach (var (index, name) in Texts(node).Index())
            {
                names[index] = name;
            }
        }

        return names.Count > 0
            ? names
            : throw new DatasetFormatException("The YAML of the data set has no 'names' of classes.");
    }

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } text } => [text],
        YamlSequenceNode list => list.Children.OfType<YamlScalarNode>().Select(static n => n.Value ?? string.Empty),
        _ => [],
    };

    private static YamlNode? Child(YamlMappingNode root, string key) =>
        root.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
