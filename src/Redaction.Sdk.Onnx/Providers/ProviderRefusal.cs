namespace Redaction.Sdk.Onnx;

/// <summary>Why a provider does not run a model.</summary>
/// <param name="Provider">The name of the provider.</param>
/// <param name="Reason">One plain sentence that says what is missing and what a person can do.</param>
public sealed record ProviderRefusal(string Provider, string Reason);
