using System.Text;
using System.Text.Json;
using SampleDocuments.Drawing;

namespace SampleDocuments.Output;

/// <summary>Writes what was redacted where, for tests.</summary>
internal static class TruthFile
{
    public static void Write(string path, IEnumerable<(string File, IReadOnlyList<TruthPage> Pages)> documents)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("units", "page points from the top-left corner of the upright page");
            json.WriteStartArray("documents");
            foreach (var (file, pages) in documents)
            {
                WriteDocument(json, file, pages);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        File.WriteAllText(path, Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void WriteDocument(Utf8JsonWriter json, string file, IReadOnlyList<TruthPage> pages)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            json.WriteStartObject();
            json.WriteNumber("number", page.Number);
            json.WriteNumber("width", Math.Round(page.Width, 2));
            json.WriteNumber("height", Math.Round(page.Height, 2));
            json.WriteStartArray("redactions");
            foreach (var box in page.Redactions)
            {
                WriteBox(json, box);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, TruthBox box)
    {
        json.WriteStartObject();
        json.WriteNumber("left", Math.Round(box.Left, 2));
        json.WriteNumber("top", Math.Round(box.Top, 2));
        json.WriteNumber("right", Math.Round(box.Right, 2));
        json.WriteNumber("bottom", Math.Round(box.Bottom, 2));
        json.WriteString("style", box.Style);
        json.WriteEndObject();
    }
}
