using System.Text.Json;

namespace Redaction.Sdk.Batch;

/// <summary>How lists and enumerations lie in a ledger.</summary>
internal static class LedgerText
{
    /// <summary>Writes files as an array of their paths and hashes in turn.</summary>
    public static string Of(IEnumerable<DocumentFile> files) =>
        Of((string[])[.. files.SelectMany(static file => new[] { file.Path, file.Sha256 })]);

    public static string Of(IReadOnlyList<string> strings) =>
        JsonSerializer.Serialize([.. strings], LedgerJson.Default.StringArray);

    public static string? Of(IReadOnlyDictionary<string, string> fields) => fields.Count == 0
        ? null
        : JsonSerializer.Serialize(new SortedDictionary<string, string>(
            fields.ToDictionary(), StringComparer.Ordinal), LedgerJson.Default.SortedDictionaryStringString);

    public static DocumentFile[] ToFiles(string text) =>
        [.. ToStrings(text).Chunk(2).Select(static pair => new DocumentFile(pair[0], pair[1]))];

    public static string[] ToStrings(string text) =>
        JsonSerializer.Deserialize(text, LedgerJson.Default.StringArray)!;

    public static IReadOnlyDictionary<string, string> ToFields(string text) =>
        JsonSerializer.Deserialize(text, LedgerJson.Default.SortedDictionaryStringString)!;
}
