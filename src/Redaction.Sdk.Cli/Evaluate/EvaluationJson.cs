using System.Text.Json;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Writes what the JSON of evaluations and of comparisons have in common.</summary>
internal static class EvaluationJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes one object and a line feed.</summary>
    public static byte[] Write(string schema, Action<Utf8JsonWriter> content)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", schema);
            content(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');

        return stream.ToArray();
    }

    public static void WriteDetector(Utf8JsonWriter json, string name, DetectorIdentity detector)
    {
        json.WriteStartObject(name);
        json.WriteString("name", detector.Name);
        json.WriteString("version", detector.Version);
        json.WriteString("sha256", detector.Sha256);
        json.WriteEndObject();
    }

    public static void WriteDataset(Utf8JsonWriter json, string sha256, int images)
    {
        json.WriteStartObject("dataset");
        json.WriteString("sha256", sha256);
        json.WriteNumber("images", images);
        json.WriteEndObject();
    }

    public static void WriteUnread(Utf8JsonWriter json, IReadOnlyList<ImageOutcome> unread)
    {
        json.WriteStartArray("unread");
        foreach (var outcome in unread)
        {
            json.WriteStartObject();
            json.WriteString("file", outcome.Image.FileName);
            json.WriteString("code", ReportName.Of(outcome.Problem!.Code));
            json.WriteString("message", outcome.Problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteFigure(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteInterval(Utf8JsonWriter json, string name, ConfidenceInterval? interval)
    {
        if (interval is not { } range)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(range.Lower);
        json.WriteNumberValue(range.Upper);
        json.WriteEndArray();
    }
}
