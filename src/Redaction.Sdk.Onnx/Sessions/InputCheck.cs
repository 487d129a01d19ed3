using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>Compares the input of a model with what its manifest says.</summary>
internal static class InputCheck
{
    /// <summary>Finds the input that pages go to.</summary>
    public static (string Name, NodeMetadata Input) Find(
        ModelManifest manifest, IReadOnlyDictionary<string, NodeMetadata> inputs)
    {
        if (inputs.Count != 1)
        {
            throw new ModelFormatException(
                $"Model '{manifest.Name}' has {inputs.Count} inputs ({string.Join(", ", inputs.Keys)}); a detector "
                + "has one, the picture. Export the model without the others.");
        }

        var (name, input) = inputs.First();

        return manifest.Input.Name is not { } named || named == name
            ? (name, input)
            : throw new ModelFormatException(
                $"Model '{manifest.Name}' has the input '{name}', but its manifest names '{named}'.");
    }

    /// <summary>Lists the shape of one page, as the manifest says it.</summary>
    public static ImmutableArray<long> Shape(ModelInput input)
    {
        var channels = input.Channels is ModelChannels.Gray ? 1 : 3;

        return input.Layout is TensorLayout.Nchw
            ? [1, channels, input.Size.Height, input.Size.Width]
            : [1, input.Size.Height, input.Size.Width, channels];
    }

    /// <summary>Checks type and shape.</summary>
    /// <exception cref="ModelFormatException">They are others than the manifest says.</exception>
    public static void Check(ModelManifest manifest, string name, NodeMetadata input, ImmutableArray<long> shape)
    {
        var element = Element(manifest.Input.Element);
        if (!input.IsTensor || input.ElementDataType != element)
        {
            var found = input.IsTensor ? input.ElementDataType.ToString() : input.OnnxValueType.ToString();
            throw new ModelFormatException(
                $"Model '{manifest.Name}' has the input '{name}' of {found}, but its manifest says {element}.");
        }

        var fits = input.Dimensions.Length == shape.Length
            && input.Dimensions.Zip(shape).All(static pair => pair.First < 0 || pair.First == pair.Second);
        if (!fits)
        {
            throw new ModelFormatException(
                $"Model '{manifest.Name}' has the input '{name}' of shape [{string.Join(", ", input.Dimensions)}], "
                + $"but its manifest says [{string.Join(", ", shape)}]. Correct the manifest's size, channels or layout.");
        }
    }

    /// <summary>Lists the named axes that the model leaves open, with the lengths that pages have.</summary>
    public static ImmutableDictionary<string, long> OpenAxes(NodeMetadata input, ImmutableArray<long> shape) =>
        input.SymbolicDimensions.Zip(shape)
            .Where(static axis => axis.First.Length > 0)
            .GroupBy(static axis => axis.First, static axis => axis.Second, StringComparer.Ordinal)
            .Where(static axis => axis.Distinct().Count() == 1)
            .ToImmutableDictionary(static axis => axis.Key, static axis => axis.First(), StringComparer.Ordinal);

    private static TensorElementType Element(TensorElement element) => element switch
    {
        TensorElement.Float16 => TensorElementType.Float16,
        TensorElement.UInt8 => TensorElementType.UInt8,
        _ => TensorElementType.Float,
    };
}
