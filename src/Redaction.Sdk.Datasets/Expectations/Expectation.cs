using System.Text.Json.Nodes;

namespace Redaction.Sdk.Datasets;

/// <summary>Something that somebody expects of the table of annotations.</summary>
/// <param name="Type">What is expected, such as <c>expect_column_values_to_be_between</c>.</param>
/// <param name="Arguments">What it takes, by name.</param>
/// <param name="Meta">Whatever else its author wrote down.</param>
/// <param name="Id">The identifier that Great Expectations gave it; <see langword="null"/> when there is none.</param>
public sealed record Expectation(string Type, JsonObject Arguments, JsonObject Meta, string? Id = null);
