using System.Text;
using System.Text.Json;

namespace Redaction.Sdk.Cli.Models;

/// <summary>Writes one JSON object with a line feed behind it.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    public static string Write(Action<Utf8JsonWriter> members)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Layout))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
