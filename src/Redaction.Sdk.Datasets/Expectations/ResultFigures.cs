using System.Text.Json.Nodes;

namespace Redaction.Sdk.Datasets;

/// <summary>Makes the figures of a result, with the names of Great Expectations 1.x.</summary>
internal static class ResultFigures
{
    // As many as Great Expectations shows unless it is told otherwise.
    private const int Shown = 20;

    /// <summary>Counts what was not expected.</summary>
    /// <param name="elements">How many values there are.</param>
    /// <param name="missing">How many of them are missing.</param>
    /// <param name="unexpected">The values that were not expected, each with its row.</param>
    public static JsonObject OfValues(int elements, int missing, IReadOnlyList<(int Row, JsonNode? Value)> unexpected) => new()
    {
        ["element_count"] = elements,
        ["unexpected_count"] = unexpected.Count,
        ["unexpected_percent"] = Percent(unexpected.Count, elements - missing),
        ["partial_unexpected_list"] = List(unexpected.Take(Shown).Select(static item => item.Value?.DeepClone())),
        ["missing_count"] = missing,
        ["missing_percent"] = Percent(missing, elements),
        ["unexpected_percent_total"] = Percent(unexpected.Count, elements),
        ["unexpected_percent_nonmissing"] = Percent(unexpected.Count, elements - missing),
        ["partial_unexpected_counts"] = List(unexpected
            .GroupBy(static item => item.Value?.ToJsonString() ?? "null", StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Take(Shown)
            .Select(static group => new JsonObject
            {
                ["value"] = group.First().Value?.DeepClone(),
                ["count"] = group.Count(),
            })),
        ["partial_unexpected_index_list"] = List(unexpected.Take(Shown).Select(static item => JsonValue.Create(item.Row))),
    };

    /// <summary>States one value of the whole table.</summary>
    public static JsonObject OfObserved(JsonNode? value) => new() { ["observed_value"] = value };

    public static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        double number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        _ => JsonValue.Create((string)value),
    };

    private static JsonValue? Percent(int part, int whole) => whole == 0 ? null : JsonValue.Create(100.0 * part / whole);
}
