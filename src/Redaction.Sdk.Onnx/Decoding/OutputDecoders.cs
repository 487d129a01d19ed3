using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Finds the decoder that a manifest names.</summary>
internal static class OutputDecoders
{
    private delegate OutputDecoder Factory(
        ModelManifest manifest, DecoderParameters parameters, ImmutableArray<OutputDescription> outputs);

    private static readonly ImmutableSortedDictionary<string, (Factory Create, int Fewest, int Most)> ByName =
        ImmutableSortedDictionary.CreateRange<string, (Factory Create, int Fewest, int Most)>(
            StringComparer.Ordinal,
            [
                new("boxes-scores-labels", (BoxesScoresLabelsDecoder.Create, 2, 3)),
                new("detr", (DetrDecoder.Create, 2, 2)),
                new("end-to-end", (EndToEndDecoder.Create, 1, 1)),
                new("grid", (GridDecoder.Create, 1, 1)),
                new("yolov5", (YoloV5Decoder.Create, 1, 1)),
                new("yolov5-anchors", (YoloV5AnchorsDecoder.Create, 1, 8)),
                new("yolov8", (YoloV8Decoder.Create, 1, 1)),
            ]);

    /// <summary>Makes the decoder of a model and checks that it can read what the model writes.</summary>
    /// <param name="manifest">Names the decoder and its settings.</param>
    /// <param name="outputs">
    /// The outputs that <see cref="ModelDecoder.Outputs"/> names, in its order, or all of the model's.
    /// </param>
    /// <returns>The decoder.</returns>
    /// <exception cref="ModelFormatException">
    /// There is no decoder of that name, a parameter of it is wrong, or an output has another shape or type.
    /// </exception>
    public static OutputDecoder Create(ModelManifest manifest, ImmutableArray<OutputDescription> outputs)
    {
        var name = manifest.Decoder.Name;
        if (!ByName.TryGetValue(name, out var decoder))
        {
            throw new ModelFormatException(
                $"Model '{manifest.Name}' names the decoder '{name}', but the decoders are "
                + $"{string.Join(", ", ByName.Keys)}.");
        }

        if (manifest.Classes.IsDefaultOrEmpty)
        {
            throw new ModelFormatException($"The manifest of model '{manifest.Name}' names no class.");
        }

        // A model may write more than its decoder reads, such as the masks of a segmentation model.
        if (outputs.Length < decoder.Fewest || (outputs.Length > decoder.Most && !manifest.Decoder.Outputs.IsEmpty))
        {
            throw new ModelFormatException(
                $"The decoder '{name}' reads {decoder.Fewest} to {decoder.Most} outputs, but model '{manifest.Name}' "
                + $"has {outputs.Length}.");
        }

        var parameters = new DecoderParameters(manifest.Decoder);
        var created = decoder.Create(manifest, parameters, outputs[..Math.Min(outputs.Length, decoder.Most)]);
        parameters.Complete();

        return created;
    }
}
