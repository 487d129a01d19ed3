using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Finds the decoder that a manifest names.</summary>
internal static class OutputDecoders
{
    /// <summary>Makes the decoder of a model and checks that it can read what the model writes.</summary>
    /// <param name="manifest">Names the decoder and its settings.</param>
    /// <param name="outputs">
    /// The outputs that <see cref="ModelDecoder.Outputs"/> names, in its order, or all of the model's.
    /// </param>
    /// <returns>The decoder.</returns>
    /// <exception cref="ModelFormatException">
    /// There is no decoder of that name, a parameter of it is wrong, or an output has another shape or type.
    /// </exception>
    public static OutputDecoder Create(ModelManifest manifest, ImmutableArray<OutputDescription> outputs) =>
        throw new ModelFormatException(
            $"Model '{manifest.Name}' names the decoder '{manifest.Decoder.Name}', which is none of this SDK's "
            + $"(the model has {outputs.Length} outputs).");
}
