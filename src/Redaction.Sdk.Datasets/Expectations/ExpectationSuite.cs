using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redaction.Sdk.Datasets;

/// <summary>Expectations that belong together, as Great Expectations writes them.</summary>
/// <param name="Name">The name of the suite.</param>
/// <param name="Expectations">The expectations, in the order of the file.</param>
public sealed record ExpectationSuite(string Name, IReadOnlyList<Expectation> Expectations)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Reads a suite of either spelling: that of the versions 1.x, or that of the versions before.</summary>
    /// <param name="utf8Json">The JSON text. It is read to its end and stays open.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The suite.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is <see langword="null"/>.</exception>
    /// <exception cref="DatasetFormatException">The text is no suite.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static async Task<ExpectationSuite> ReadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        try
        {
            var root = await JsonNode.ParseAsync(utf8Json, null, Strict, cancellationToken).ConfigureAwait(false);

            return Of(root as JsonObject);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new DatasetFormatException("The expectation suite is not well-formed JSON.", e);
        }
    }

    /// <summary>Checks annotations.</summary>
    /// <param name="dataset">The data set, as a table with a row for each annotation.</param>
    /// <returns>One outcome for each expectation, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dataset"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<ExpectationOutcome> Evaluate(AnnotatedDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        AnnotationTable table = new(dataset);

        return [.. Expectations.Select(expectation => ExpectationEvaluator.Evaluate(expectation, table))];
    }

    private static ExpectationSuite Of(JsonObject? root) =>
        root?["expectations"] is JsonArray expectations
        && Text(root, "name", "expectation_suite_name") is { } name
            ? new(name, [.. expectations.Select(static item => Item(item as JsonObject))])
            : throw new DatasetFormatException("The expectation suite has no name or no list of expectations.");

    private static Expectation Item(JsonObject? item) =>
        item is not null && Text(item, "type", "expectation_type") is { } type
            ? new(type, Part(item, "kwargs"), Part(item, "meta"), Text(item, "id", "ge_cloud_id"))
            : throw new DatasetFormatException("An expectation of the suite has no type.");

    private static string? Text(JsonObject from, string name, string olderName) =>
        (from[name] ?? from[olderName]) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Part(JsonObject from, string name) => from[name] switch
    {
        JsonObject part => (JsonObject)part.DeepClone(),
        null => [],
        _ => throw new DatasetFormatException($"An expectation of the suite has '{name}' that are no names and values."),
    };
}
