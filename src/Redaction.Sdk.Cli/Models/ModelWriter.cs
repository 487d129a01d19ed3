using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>Writes lists of models, for people and as <c>redaction-models/1</c>.</summary>
internal static class ModelWriter
{
    public static string Table(IReadOnlyList<RegisteredModel> models, string folder)
    {
        if (models.Count == 0)
        {
            return $"There are no models in {PrintableText.Escape(folder)}.\n";
        }

        string[][] rows =
        [
            ["name", "version", "bytes", "aliases"],
            .. models.Select(static model => (string[])
            [
                model.Name, model.Version, model.Bytes.ToString("#,0", CultureInfo.InvariantCulture),
                string.Join(", ", model.Aliases),
            ]),
        ];
        int[] widths = [.. Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = $"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadLeft(widths[2])}  {row[3]}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    public static string Json(IEnumerable<ModelEntry> entries) => JsonText.Write(json =>
    {
        json.WriteString("schema", "redaction-models/1");
        json.WriteStartArray("models");
        foreach (var entry in entries)
        {
            Write(json, entry);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ModelEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Place.Name);
        json.WriteString("version", entry.Place.Version);
        json.WriteStartArray("aliases");
        foreach (var alias in entry.Place.Aliases)
        {
            json.WriteStringValue(alias);
        }

        json.WriteEndArray();
        json.WriteNumber("bytes", entry.Place.Bytes);
        json.WriteString("path", entry.Place.Path);
        if (entry.Bundle is { } bundle)
        {
            json.WriteString("sha256", bundle.Sha256);
            json.WritePropertyName("manifest");
            JsonNode.Parse(ManifestDraft.Write(bundle.Manifest))!.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
