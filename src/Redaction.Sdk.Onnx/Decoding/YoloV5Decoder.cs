using System.Collections.Immutable;
using System.Globalization;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Reads the head of YOLO v5 to v7: centre, size, objectness and a score for each class.</summary>
/// <remarks>
/// <para>
/// One output of shape [1, N, 5 + C]: rows of centre x, centre y, width, height, objectness and C scores. The score
/// of a box is objectness times the highest score of a class, and both lie from 0 to 1; a box whose objectness alone
/// does not pass is dropped, as it is in the tools that train these models.
/// </para>
/// <para>
/// Parameter: <c>coordinates</c> is <c>pixels</c> (of the model, the default) or <c>normalized</c>.
/// </para>
/// </remarks>
internal sealed class YoloV5Decoder : CandidateDecoder
{
    private readonly BoxScale _scale;

    private YoloV5Decoder(ModelManifest manifest, BoxScale scale)
        : base(manifest, suppresses: true) => _scale = scale;

    public static YoloV5Decoder Create(
        ModelManifest manifest, DecoderParameters parameters, ImmutableArray<OutputDescription> outputs)
    {
        var decoder = new YoloV5Decoder(
            manifest, BoxScale.Read(parameters, manifest.Input.Size, absent: "pixels"));
        decoder.Check(outputs[0].Name, outputs[0].Shape.AsSpan());

        return decoder;
    }

    protected override void Collect(ReadOnlySpan<OutputTensor> outputs, ref CandidateList candidates)
    {
        using var tensor = FloatTensor.Read(outputs[0]);
        Check(outputs[0].Name, tensor.Shape);

        for (var rest = tensor.Values; !rest.IsEmpty; rest = rest[(5 + Classes)..])
        {
            // Not the same as "above": NaN is neither, and has to be counted.
            if (!(rest[4] <= LowestThreshold))
            {
                var (score, @class) = ScoreScan.Strongest(rest.Slice(5, Classes), 1);
                candidates.Add(_scale.Apply(
                    Candidate.FromCenter(rest[0], rest[1], rest[2], rest[3], rest[4] * score, @class)));
            }
        }
    }

    private void Check(string output, ReadOnlySpan<long> shape)
    {
        if (!IsOnePage(shape, 3) || (shape[2] >= 0 && shape[2] != 5 + Classes))
        {
            throw Unexpected(output, shape, string.Create(CultureInfo.InvariantCulture, $"[1, N, {5 + Classes}]"));
        }
    }
}
