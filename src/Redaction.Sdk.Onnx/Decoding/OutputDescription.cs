using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>What a model states of one of its outputs, before it has run.</summary>
/// <param name="Name">The name in the model.</param>
/// <param name="Element">The type of the elements.</param>
/// <param name="Shape">The length of each axis; -1 where it is known only after a run.</param>
internal sealed record OutputDescription(string Name, OutputElement Element, ImmutableArray<long> Shape)
{
    /// <summary>Gets whether the length of every axis is known.</summary>
    public bool IsFixed => !Shape.Contains(-1);

    /// <summary>Gets the number of bytes, where the length of every axis is known.</summary>
    public double ByteCount => Shape.Aggregate((double)ElementBytes, static (product, length) => product * length);

    private int ElementBytes => Element switch
    {
        OutputElement.Float16 => 2,
        OutputElement.Int64 => 8,
        _ => 4,
    };
}
