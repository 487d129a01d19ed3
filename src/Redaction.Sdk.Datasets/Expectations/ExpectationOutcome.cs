using System.Text.Json.Nodes;

namespace Redaction.Sdk.Datasets;

/// <summary>Whether an expectation was met.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Success">Whether it was met; what could not be evaluated was not.</param>
/// <param name="Result">The figures, with the names of Great Expectations.</param>
/// <param name="Failure">Why it could not be evaluated, in one sentence; <see langword="null"/> when it was.</param>
public sealed record ExpectationOutcome(Expectation Expectation, bool Success, JsonObject Result, string? Failure = null);
