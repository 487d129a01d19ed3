using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>What a model states of one of its outputs, before it has run.</summary>
/// <param name="Name">The name in the model.</param>
/// <param name="Element">The type of the elements.</param>
/// <param name="Shape">The length of each axis; -1 where it is known only after a run.</param>
internal sealed record OutputDescription(string Name, OutputElement Element, ImmutableArray<long> Shape);
