using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx;

/// <summary>What runs a model, and why nothing that was preferred does.</summary>
/// <param name="Provider">The name of the provider that runs it.</param>
/// <param name="IsWhole">
/// Whether the provider runs every operator; if not, ONNX Runtime runs those that it does not know on the processor.
/// </param>
/// <param name="Refused">The providers that were preferred and do not run it, in the order of preference.</param>
public sealed record ExecutionPlan(string Provider, bool IsWhole, ImmutableArray<ProviderRefusal> Refused);
