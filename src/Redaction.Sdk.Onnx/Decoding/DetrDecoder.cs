using System.Collections.Immutable;
using System.Globalization;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Reads the heads of DETR and RT-DETR: a fixed number of queries, each a box or nothing.</summary>
/// <remarks>
/// <para>
/// Two outputs, named by the manifest in this order or told apart by their last axis: logits of shape [1, Q, C + 1]
/// or [1, Q, C], and boxes of shape [1, Q, 4] as centre x, centre y, width, height. There is no suppression: the
/// queries have divided the objects among themselves.
/// </para>
/// <para>
/// Parameters: <c>activation</c> is <c>softmax</c> (C + 1 logits, the last of which means nothing), <c>sigmoid</c>
/// (C logits), <c>none</c> (C scores) or <c>auto</c> (the default: softmax or sigmoid, by the number of logits);
/// <c>coordinates</c> is <c>normalized</c> (the default) or <c>pixels</c>.
/// </para>
/// <para>A box has the class of its highest score, and only that one.</para>
/// </remarks>
internal sealed class DetrDecoder : CandidateDecoder
{
    private readonly BoxScale _scale;
    private readonly string _activation;
    private readonly int _logits;
    private readonly int _boxes;

    private DetrDecoder(ModelManifest manifest, BoxScale scale, string activation, int logits)
        : base(manifest, suppresses: false) =>
        (_scale, _activation, _logits, _boxes) = (scale, activation, logits, 1 - logits);

    /// <inheritdoc/>
    public override bool HasFixedPlaces => false;

    public static DetrDecoder Create(
        ModelManifest manifest, DecoderParameters parameters, ImmutableArray<OutputDescription> outputs)
    {
        var boxesFirst = manifest.Decoder.Outputs.IsEmpty
            && outputs[0].Shape is [_, _, 4] && outputs[1].Shape is not [_, _, 4];
        var decoder = new DetrDecoder(
            manifest,
            BoxScale.Read(parameters, manifest.Input.Size, absent: "normalized"),
            parameters.Word("activation", "auto", "softmax", "sigmoid", "none"),
            boxesFirst ? 1 : 0);
        decoder.CheckLogits(outputs[decoder._logits].Name, outputs[decoder._logits].Shape.AsSpan());
        decoder.CheckBoxes(outputs[decoder._boxes].Name, outputs[decoder._boxes].Shape.AsSpan());

        return decoder;
    }

    protected override void Collect(ReadOnlySpan<OutputTensor> outputs, ref CandidateList candidates)
    {
        using var logits = FloatTensor.Read(outputs[_logits]);
        using var boxes = FloatTensor.Read(outputs[_boxes]);
        CheckLogits(outputs[_logits].Name, logits.Shape);
        CheckBoxes(outputs[_boxes].Name, boxes.Shape);
        if (logits.Shape[1] != boxes.Shape[1])
        {
            throw Unexpected(outputs[_boxes].Name, boxes.Shape, $"as many boxes as logits, {logits.Shape[1]}");
        }

        var width = (int)logits.Shape[2];
        for (var i = 0; i < (int)boxes.Shape[1]; i++)
        {
            var (score, @class) = Score(logits.Values.Slice(i * width, width));
            var box = boxes.Values.Slice(4 * i, 4);
            candidates.Add(_scale.Apply(Candidate.FromCenter(box[0], box[1], box[2], box[3], score, @class)));
        }
    }

    private (float Score, int Class) Score(ReadOnlySpan<float> logits)
    {
        if (logits.Length == Classes + 1)
        {
            return Activation.Softmax(logits);
        }

        var (score, @class) = ScoreScan.Strongest(logits, 1);

        return (_activation == "none" ? score : Activation.Sigmoid(score), @class);
    }

    private void CheckLogits(string output, ReadOnlySpan<long> shape)
    {
        var isRight = IsOnePage(shape, 3) && (shape[2] < 0
            || (shape[2] == Classes + 1 && _activation is "softmax" or "auto")
            || (shape[2] == Classes && _activation is not "softmax"));
        if (!isRight)
        {
            throw Unexpected(output, shape, string.Create(
                CultureInfo.InvariantCulture,
                $"logits of shape [1, Q, {Classes + 1}] for softmax or [1, Q, {Classes}] for sigmoid"));
        }
    }

    private void CheckBoxes(string output, ReadOnlySpan<long> shape)
    {
        if (!IsOnePage(shape, 3) || (shape[2] >= 0 && shape[2] != 4))
        {
            throw Unexpected(output, shape, "boxes of shape [1, Q, 4]");
        }
    }
}
