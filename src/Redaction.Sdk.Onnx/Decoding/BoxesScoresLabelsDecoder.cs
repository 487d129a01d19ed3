using System.Collections.Immutable;
using System.Globalization;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Reads finished boxes, as the exports of MMDetection (such as VFNet) and torchvision return.</summary>
/// <remarks>
/// <para>
/// Two outputs: boxes with their scores, [1, N, 5], and labels, [1, N]. Or three: boxes, [1, N, 4], scores and labels,
/// [1, N]. The batch axis may be missing, as it is in torchvision, and N may differ from run to run. The manifest
/// names them in that order; where it names none, labels are the output of whole numbers, and of two outputs left the
/// one with the longer shape holds the boxes. Labels may be floating point numbers too.
/// </para>
/// <para>
/// Parameters: <c>boxes</c> is <c>corners</c> (left, top, right, bottom: the default), <c>center</c> (centre x, centre
/// y, width, height) or <c>size</c> (left, top, width, height); <c>coordinates</c> is <c>pixels</c> (of the model, the
/// default) or <c>normalized</c>; <c>first-label</c> is the label of the first class of the manifest (0 by default;
/// torchvision's own models count from 1); <c>suppression</c> is <c>off</c> (the default: the model has done it) or
/// <c>on</c>.
/// </para>
/// </remarks>
internal sealed class BoxesScoresLabelsDecoder : CandidateDecoder
{
    private readonly BoxScale _scale;
    private readonly string _form;
    private readonly int _firstLabel;
    private readonly FinishedOutputs _order;

    private BoxesScoresLabelsDecoder(
        ModelManifest manifest, BoxScale scale, DecoderParameters parameters, FinishedOutputs order)
        : base(manifest, parameters.Word("suppression", "off", "on") == "on")
    {
        _scale = scale;
        _form = parameters.Word("boxes", "corners", "center", "size");
        _firstLabel = parameters.Number("first-label", 0, minimum: 0);
        _order = order;
    }

    /// <inheritdoc/>
    public override bool HasFixedPlaces => false;

    public static BoxesScoresLabelsDecoder Create(
        ModelManifest manifest, DecoderParameters parameters, ImmutableArray<OutputDescription> outputs)
    {
        var scale = BoxScale.Read(parameters, manifest.Input.Size, absent: "pixels");
        var order = FinishedOutputs.Find(outputs, isNamed: !manifest.Decoder.Outputs.IsEmpty);
        var decoder = new BoxesScoresLabelsDecoder(manifest, scale, parameters, order);
        decoder.Check(outputs[order.Boxes].Name, outputs[order.Boxes].Shape.AsSpan());

        return decoder;
    }

    protected override void Collect(ReadOnlySpan<OutputTensor> outputs, ref CandidateList candidates)
    {
        using var boxes = FloatTensor.Read(outputs[_order.Boxes]);
        using var labels = FloatTensor.Read(outputs[_order.Labels]);
        using var scores = _order.Scores is { } index ? FloatTensor.Read(outputs[index]) : default;
        Check(outputs[_order.Boxes].Name, boxes.Shape);

        var width = (int)boxes.Shape[^1];
        var count = boxes.Values.Length / width;
        CheckCount(outputs[_order.Labels].Name, labels, count);
        if (_order.Scores is { } scoresIndex)
        {
            CheckCount(outputs[scoresIndex].Name, scores, count);
        }

        for (var i = 0; i < count; i++)
        {
            var row = boxes.Values.Slice(i * width, width);
            var score = _order.Scores is null ? row[4] : scores.Values[i];
            candidates.AddLabelled(_scale.Apply(ReadBox(row, score)), labels.Values[i], _firstLabel);
        }
    }

    private Candidate ReadBox(ReadOnlySpan<float> row, float score) => _form switch
    {
        "center" => Candidate.FromCenter(row[0], row[1], row[2], row[3], score, 0),
        "size" => new(row[0], row[1], row[0] + row[2], row[1] + row[3], score, 0),
        _ => new(row[0], row[1], row[2], row[3], score, 0),
    };

    private void Check(string output, ReadOnlySpan<long> shape)
    {
        var width = _order.Scores is null ? 5 : 4;
        if (!(shape.Length == 2 || IsOnePage(shape, 3)) || (shape[^1] >= 0 && shape[^1] != width))
        {
            throw Unexpected(output, shape, string.Create(
                CultureInfo.InvariantCulture, $"boxes of shape [1, N, {width}] or [N, {width}]"));
        }
    }

    private void CheckCount(string output, FloatTensor tensor, int count)
    {
        if (tensor.Values.Length != count)
        {
            throw Unexpected(output, tensor.Shape, $"as many as there are boxes, {count}");
        }
    }
}
