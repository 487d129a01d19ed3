using System.Collections.Immutable;
using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>Looks for members of JSON objects; what is missing or of another kind is <see langword="null"/>.</summary>
internal static class JsonFields
{
    extension(JsonElement element)
    {
        public JsonElement? Find(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null
                ? value
                : null;

        public IEnumerable<JsonElement> List(string name) =>
            element.Find(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

        public IEnumerable<JsonProperty> Members(string name) =>
            element.Find(name) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : [];

        public string? Text(string name) => element.Find(name) is { } value ? value.Scalar() : null;

        public double? Number(string name) => element.Find(name) is { } value ? value.AsNumber() : null;

        public int? Whole(string name) =>
            element.Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number)
                ? number
                : null;

        /// <summary>Reads a number, or a text that is one.</summary>
        public double? AsNumber() => element.ValueKind switch
        {
            JsonValueKind.Number => element.GetDouble(),
            JsonValueKind.String => NumberText.Find(element.GetString()),
            _ => null,
        };

        /// <summary>Reads a text, a number or a truth value as text; anything else is <see langword="null"/>.</summary>
        public string? Scalar() => element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
            _ => null,
        };
    }

    /// <summary>Keeps the members that are texts, numbers or truth values, as texts.</summary>
    public static ImmutableSortedDictionary<string, string> Scalars(
        IEnumerable<JsonProperty> members, params ReadOnlySpan<string> except)
    {
        var attributes = AnnotatedImage.NoAttributes.ToBuilder();
        foreach (var member in members)
        {
            if (!except.Contains(member.Name) && member.Value.Scalar() is { } text)
            {
                attributes[member.Name] = text;
            }
        }

        return attributes.ToImmutable();
    }

    /// <summary>Writes an object of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in texts)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
