using System.Collections.Immutable;
using System.Globalization;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Reads the head of YOLO v8 to v12: centre, size and a score for each class.</summary>
/// <remarks>
/// <para>
/// One output of shape [1, 4 + C, N]: rows of centre x, centre y, width, height and C scores from 0 to 1. The
/// transpose, [1, N, 4 + C], is told apart by its shape; where both fit, the first is meant.
/// </para>
/// <para>
/// Parameters: <c>coordinates</c> is <c>pixels</c> (of the model, the default) or <c>normalized</c> (0 to 1 of its
/// picture); <c>layout</c> is <c>any</c> (the default), <c>attributes-first</c> ([1, 4 + C, N]) or
/// <c>boxes-first</c>; <c>suppression</c> is <c>on</c> (the default) or <c>off</c>, for a model of the family that
/// needs none, such as RT-DETR as Ultralytics exports it.
/// </para>
/// <para>A box has the class of its highest score, and only that one.</para>
/// </remarks>
internal sealed class YoloV8Decoder : CandidateDecoder
{
    private readonly BoxScale _scale;
    private readonly string _layout;

    private YoloV8Decoder(ModelManifest manifest, BoxScale scale, string layout, bool suppresses)
        : base(manifest, suppresses) => (_scale, _layout) = (scale, layout);

    public static YoloV8Decoder Create(
        ModelManifest manifest, DecoderParameters parameters, ImmutableArray<OutputDescription> outputs)
    {
        var decoder = new YoloV8Decoder(
            manifest,
            BoxScale.Read(parameters, manifest.Input.Size, absent: "pixels"),
            parameters.Word("layout", "any", "attributes-first", "boxes-first"),
            parameters.Word("suppression", "on", "off") == "on");
        decoder.IsAttributesFirst(outputs[0].Name, outputs[0].Shape.AsSpan());

        return decoder;
    }

    protected override void Collect(ReadOnlySpan<OutputTensor> outputs, ref CandidateList candidates)
    {
        using var tensor = FloatTensor.Read(outputs[0]);
        if (IsAttributesFirst(outputs[0].Name, tensor.Shape))
        {
            CollectColumns(tensor.Values, (int)tensor.Shape[2], ref candidates);
        }
        else
        {
            CollectRows(tensor.Values, ref candidates);
        }
    }

    private void CollectColumns(ReadOnlySpan<float> values, int count, ref CandidateList candidates)
    {
        var scores = values[(4 * count)..];
        for (var i = ScoreScan.Next(scores, count, 0, LowestThreshold);
            i < count;
            i = ScoreScan.Next(scores, count, i + 1, LowestThreshold))
        {
            var (score, @class) = ScoreScan.Strongest(scores[i..], count);
            candidates.Add(_scale.Apply(Candidate.FromCenter(
                values[i], values[count + i], values[(2 * count) + i], values[(3 * count) + i], score, @class)));
        }
    }

    private void CollectRows(ReadOnlySpan<float> values, ref CandidateList candidates)
    {
        for (var rest = values; !rest.IsEmpty; rest = rest[(4 + Classes)..])
        {
            var scores = rest.Slice(4, Classes);
            if (ScoreScan.Next(scores, Classes, 0, LowestThreshold) < Classes)
            {
                var (score, @class) = ScoreScan.Strongest(scores, 1);
                candidates.Add(_scale.Apply(
                    Candidate.FromCenter(rest[0], rest[1], rest[2], rest[3], score, @class)));
            }
        }
    }

    private bool IsAttributesFirst(string output, ReadOnlySpan<long> shape)
    {
        var isOnePage = IsOnePage(shape, 3);
        var isFirst = isOnePage && shape[1] == 4 + Classes && _layout != "boxes-first";
        var isLast = isOnePage && shape[2] == 4 + Classes && _layout != "attributes-first";
        var isUnknown = isOnePage && (shape[1] < 0 || shape[2] < 0);

        return isFirst || isLast || isUnknown
            ? isFirst
            : throw Unexpected(output, shape, string.Create(
                CultureInfo.InvariantCulture, $"[1, {4 + Classes}, N] or [1, N, {4 + Classes}]"));
    }
}
