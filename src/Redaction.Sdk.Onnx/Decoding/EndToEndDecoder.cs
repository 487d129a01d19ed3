using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Reads the head of models that choose their boxes themselves, such as YOLO v10 and v26.</summary>
/// <remarks>
/// <para>
/// One output of shape [1, N, 6]: rows of left, top, right, bottom, score from 0 to 1 and class. There is no
/// suppression; rows that are only there to fill the shape have a score of 0.
/// </para>
/// <para>
/// Parameter: <c>coordinates</c> is <c>pixels</c> (of the model, the default) or <c>normalized</c>.
/// </para>
/// </remarks>
internal sealed class EndToEndDecoder : CandidateDecoder
{
    private const int RowLength = 6;

    private readonly BoxScale _scale;

    private EndToEndDecoder(ModelManifest manifest, BoxScale scale)
        : base(manifest, suppresses: false) => _scale = scale;

    /// <inheritdoc/>
    public override bool HasFixedPlaces => false;

    public static EndToEndDecoder Create(
        ModelManifest manifest, DecoderParameters parameters, ImmutableArray<OutputDescription> outputs)
    {
        var decoder = new EndToEndDecoder(
            manifest, BoxScale.Read(parameters, manifest.Input.Size, absent: "pixels"));
        decoder.Check(outputs[0].Name, outputs[0].Shape.AsSpan());

        return decoder;
    }

    protected override void Collect(ReadOnlySpan<OutputTensor> outputs, ref CandidateList candidates)
    {
        using var tensor = FloatTensor.Read(outputs[0]);
        Check(outputs[0].Name, tensor.Shape);

        for (var rest = tensor.Values; !rest.IsEmpty; rest = rest[RowLength..])
        {
            candidates.AddLabelled(
                _scale.Apply(new(rest[0], rest[1], rest[2], rest[3], rest[4], 0)), rest[5], firstLabel: 0);
        }
    }

    private void Check(string output, ReadOnlySpan<long> shape)
    {
        if (!IsOnePage(shape, 3) || (shape[2] >= 0 && shape[2] != RowLength))
        {
            throw Unexpected(output, shape, "[1, N, 6]");
        }
    }
}
