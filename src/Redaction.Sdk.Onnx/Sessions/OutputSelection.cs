using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>Chooses the outputs of a model that its decoder reads.</summary>
internal static class OutputSelection
{
    /// <summary>Describes the outputs that the manifest names, in its order, or all that a decoder can read.</summary>
    /// <exception cref="ModelFormatException">The model has no such output, or no decoder reads its type.</exception>
    public static ImmutableArray<OutputDescription> Select(ModelManifest manifest, InferenceSession session)
    {
        var named = manifest.Decoder.Outputs;
        if (!named.IsDefaultOrEmpty)
        {
            return [.. named.Select(name => Describe(manifest, session, name))];
        }

        // What comes after an output of another type, such as a mask, is not for a decoder either.
        return
        [
            .. session.OutputNames
                .TakeWhile((name, index) => index == 0 || Element(session.OutputMetadata[name]) is not null)
                .Select(name => Describe(manifest, session, name)),
        ];
    }

    /// <summary>Tells what ONNX Runtime calls a type.</summary>
    public static TensorElementType RuntimeElement(OutputElement element) => element switch
    {
        OutputElement.Float16 => TensorElementType.Float16,
        OutputElement.Int32 => TensorElementType.Int32,
        OutputElement.Int64 => TensorElementType.Int64,
        _ => TensorElementType.Float,
    };

    private static OutputDescription Describe(ModelManifest manifest, InferenceSession session, string name)
    {
        if (!session.OutputMetadata.TryGetValue(name, out var output))
        {
            throw new ModelFormatException(
                $"Model '{manifest.Name}' has no output '{name}', which its manifest names; it has "
                + $"{string.Join(", ", session.OutputNames)}.");
        }

        var element = Element(output) ?? throw new ModelFormatException(
            $"Model '{manifest.Name}' has the output '{name}' of {Type(output)}; a decoder reads Float, Float16, Int32 "
            + "or Int64.");

        return new(name, element, [.. output.Dimensions.Select(static length => (long)length)]);
    }

    private static OutputElement? Element(NodeMetadata output) => output switch
    {
        { IsTensor: false } => null,
        { ElementDataType: TensorElementType.Float } => OutputElement.Float32,
        { ElementDataType: TensorElementType.Float16 } => OutputElement.Float16,
        { ElementDataType: TensorElementType.Int32 } => OutputElement.Int32,
        { ElementDataType: TensorElementType.Int64 } => OutputElement.Int64,
        _ => null,
    };

    private static string Type(NodeMetadata output) =>
        output.IsTensor ? output.ElementDataType.ToString() : output.OnnxValueType.ToString();
}
