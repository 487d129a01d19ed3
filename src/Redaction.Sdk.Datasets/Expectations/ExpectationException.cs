namespace Redaction.Sdk.Datasets;

/// <summary>An expectation cannot be evaluated.</summary>
internal sealed class ExpectationException(string message) : Exception(message);
