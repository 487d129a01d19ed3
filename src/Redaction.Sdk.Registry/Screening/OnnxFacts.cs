namespace Redaction.Sdk.Registry;

/// <summary>What screening counted.</summary>
/// <param name="Nodes">The operators, with those of functions and of nested graphs.</param>
/// <param name="Tensors">The tensors that the model holds.</param>
internal readonly record struct OnnxFacts(int Nodes, int Tensors);
