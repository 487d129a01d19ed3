using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redaction.Sdk.Batch;

/// <summary>What a manifest tells of a document, as one value of a table.</summary>
internal static partial class EntryFields
{
    /// <summary>Writes the fields as a JSON object, ordered by name; nothing when there are none.</summary>
    public static string? ToJson(IReadOnlyDictionary<string, string> fields) => fields.Count is 0
        ? null
        : JsonSerializer.Serialize(
            new SortedDictionary<string, string>(fields.ToDictionary(), StringComparer.Ordinal),
            Json.Default.SortedDictionaryStringString);

    [JsonSerializable(typeof(SortedDictionary<string, string>))]
    private sealed partial class Json : JsonSerializerContext;
}
