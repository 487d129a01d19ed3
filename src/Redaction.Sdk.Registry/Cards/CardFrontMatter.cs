using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Redaction.Sdk.Registry;

/// <summary>The YAML at the head of a model card, with the figures as a <c>model-index</c>.</summary>
internal static class CardFrontMatter
{
    // The licences of one SPDX identifier that Hugging Face knows by the same word, in lower case.
    private static readonly ImmutableHashSet<string> KnownLicenses =
        ["apache-2.0", "mit", "bsd-2-clause", "bsd-3-clause", "gpl-3.0", "agpl-3.0", "lgpl-3.0", "mpl-2.0",
            "cc0-1.0", "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0", "unlicense"];

    public static string Write(ModelManifest manifest)
    {
        YamlMappingNode root = [];
        AddLicense(root, manifest.License);
        root.Add("library_name", Text("onnx"));
        root.Add("pipeline_tag", Text("object-detection"));
        root.Add("tags", new YamlSequenceNode(Text("onnx"), Text("redaction"), Text("document-layout")));
        if (!manifest.Metrics.IsEmpty)
        {
            root.Add("model-index", new YamlSequenceNode(Index(manifest)));
        }

        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);

        return writer.ToString().Replace("...\n", string.Empty, StringComparison.Ordinal);
    }

    /// <summary>Splits the names of the figures, such as <c>woo/f1</c>, into set and figure.</summary>
    public static IEnumerable<(string Dataset, string Metric, double Value)> Metrics(ModelManifest manifest) =>
        from pair in manifest.Metrics.WithComparers(StringComparer.Ordinal)
        let slash = pair.Key.LastIndexOf('/')
        select slash > 0 && slash < pair.Key.Length - 1
            ? (pair.Key[..slash], pair.Key[(slash + 1)..], pair.Value)
            : ("not stated", pair.Key, pair.Value);

    private static void AddLicense(YamlMappingNode root, string? license)
    {
        var known = license?.ToLowerInvariant();
        if (known is not null && KnownLicenses.Contains(known))
        {
            root.Add("license", Text(known));
        }
        else if (license is not null)
        {
            root.Add("license", Text("other"));
            root.Add("license_name", Text(license));
        }
    }

    private static YamlMappingNode Index(ModelManifest manifest)
    {
        YamlSequenceNode results = [];
        foreach (var set in Metrics(manifest).GroupBy(static one => one.Dataset, StringComparer.Ordinal))
        {
            var metrics = set.Select(static one => new YamlMappingNode(
                "type", Text(one.Metric), "name", Text(one.Metric), "value", Number(one.Value)));
            results.Add(new YamlMappingNode(
                "task", new YamlMappingNode("type", Text("object-detection")),
                "dataset", new YamlMappingNode("name", Text(set.Key), "type", Text(set.Key)),
                "metrics", new YamlSequenceNode(metrics)));
        }

        return new("name", Text($"{manifest.Name} {manifest.Version}"), "results", results);
    }

    // Always quoted, so that no text is taken for a number, a date or no.
    private static YamlScalarNode Text(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };

    // YAML 1.1 takes a power of ten for a number only where there is a point before it.
    private static YamlScalarNode Number(double value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);

        return new(text.Contains('.') ? text : text.Replace("E", ".0E", StringComparison.Ordinal));
    }
}
