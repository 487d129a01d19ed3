using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>What an open model reads and writes, checked against its manifest.</summary>
internal sealed record ModelSignature
{
    /// <summary>Gets the name of the input.</summary>
    public required string InputName { get; init; }

    /// <summary>Gets the type of the elements of the input.</summary>
    public required TensorElementType InputElement { get; init; }

    /// <summary>Gets the shape of the input for one page.</summary>
    public required ImmutableArray<long> InputShape { get; init; }

    /// <summary>Gets the outputs that are read, in the decoder's order, as one page gives them.</summary>
    public required ImmutableArray<OutputDescription> Outputs { get; init; }

    /// <summary>Gets whether several pages can be run at once.</summary>
    public required bool HasBatchAxis { get; init; }

    /// <summary>Gets the axes of the input that the model leaves open, by name, with the lengths of a page.</summary>
    public required ImmutableDictionary<string, long> OpenAxes { get; init; }

    /// <summary>Gets the name of the batch axis; empty where it has none.</summary>
    public required string BatchAxis { get; init; }

    /// <summary>Gets whether the size of every output is known before a run.</summary>
    public bool HasFixedOutputs => Outputs.All(static output => output.IsFixed);

    /// <summary>Reads what a model says of itself.</summary>
    /// <exception cref="ModelFormatException">It is something else than the manifest says.</exception>
    public static ModelSignature Read(ModelManifest manifest, InferenceSession session)
    {
        var (name, input) = InputCheck.Find(manifest, session.InputMetadata);
        var shape = InputCheck.Shape(manifest.Input);
        InputCheck.Check(manifest, name, input, shape);

        var outputs = OutputSelection.Select(manifest, session);
        var batch = input.SymbolicDimensions[0];
        var hasBatch = batch.Length > 0 && outputs.All(
            output => session.OutputMetadata[output.Name].SymbolicDimensions is [var first, ..] && first == batch);

        return new()
        {
            InputName = name,
            InputElement = input.ElementDataType,
            InputShape = shape,
            Outputs = hasBatch ? [.. outputs.Select(OfOnePage)] : outputs,
            HasBatchAxis = hasBatch,
            BatchAxis = batch,
            OpenAxes = InputCheck.OpenAxes(input, shape),
        };
    }

    private static OutputDescription OfOnePage(OutputDescription output) =>
        output with { Shape = output.Shape.SetItem(0, 1) };
}
