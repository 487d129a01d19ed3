using System.Collections.Immutable;
using System.Globalization;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Reads the raw heads of YOLO v5 and v7, exported without their last layer.</summary>
/// <remarks>
/// <para>
/// One output for each stride, of shape [1, A, R, K, 5 + C]: A anchors in each cell of R rows of K, each with the
/// logits of an offset x and y, a size x and y, objectness and C classes. With s the sigmoid and the stride the width
/// of the picture divided by K, the centre is (2 · s(x) - 0.5 + column) · stride and the width (2 · s(w))² · anchor.
/// </para>
/// <para>
/// Parameter, which must be there: <c>anchors</c>, the width and height of each anchor in model pixels, outputs
/// parted by semicolons: <c>10,13,16,30,33,23;30,61,62,45,59,119;116,90,156,198,373,326</c>.
/// </para>
/// </remarks>
internal sealed class YoloV5AnchorsDecoder : CandidateDecoder
{
    private readonly RasterSize _picture;
    private readonly ImmutableArray<ImmutableArray<float>> _anchors;
    private readonly float _threshold;

    private YoloV5AnchorsDecoder(ModelManifest manifest, ImmutableArray<ImmutableArray<float>> anchors)
        : base(manifest, suppresses: true)
    {
        _picture = manifest.Input.Size;
        _anchors = anchors;
        _threshold = Activation.LogitBelow(LowestThreshold);
    }

    public static YoloV5AnchorsDecoder Create(
        ModelManifest manifest, DecoderParameters parameters, ImmutableArray<OutputDescription> outputs)
    {
        var decoder = new YoloV5AnchorsDecoder(manifest, parameters.Pairs("anchors", rows: outputs.Length));
        for (var i = 0; i < outputs.Length; i++)
        {
            decoder.Check(outputs[i].Name, outputs[i].Shape.AsSpan(), i);
        }

        return decoder;
    }

    protected override void Collect(ReadOnlySpan<OutputTensor> outputs, ref CandidateList candidates)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            using var tensor = FloatTensor.Read(outputs[i]);
            Check(outputs[i].Name, tensor.Shape, i);
            Collect(tensor, _anchors[i].AsSpan(), ref candidates);
        }
    }

    private void Collect(FloatTensor tensor, ReadOnlySpan<float> anchors, ref CandidateList candidates)
    {
        var (rows, columns, width) = ((int)tensor.Shape[2], (int)tensor.Shape[3], 5 + Classes);
        var (strideX, strideY) = ((float)_picture.Width / columns, (float)_picture.Height / rows);
        for (var i = 0; i < tensor.Values.Length / width; i++)
        {
            var values = tensor.Values.Slice(i * width, width);
            if (values[4] <= _threshold)
            {
                continue;
            }

            var (logit, @class) = ScoreScan.Strongest(values[5..], 1);
            var (anchor, cell) = Math.DivRem(i, rows * columns);
            var (row, column) = Math.DivRem(cell, columns);
            candidates.Add(Candidate.FromCenter(
                ((2 * Activation.Sigmoid(values[0])) - 0.5f + column) * strideX,
                ((2 * Activation.Sigmoid(values[1])) - 0.5f + row) * strideY,
                Square(2 * Activation.Sigmoid(values[2])) * anchors[2 * anchor],
                Square(2 * Activation.Sigmoid(values[3])) * anchors[(2 * anchor) + 1],
                Activation.Sigmoid(values[4]) * Activation.Sigmoid(logit),
                @class));
        }
    }

    private void Check(string output, ReadOnlySpan<long> shape, int index)
    {
        var anchors = _anchors[index].Length / 2;
        var isRight = IsOnePage(shape, 5)
            && (shape[1] < 0 || shape[1] == anchors) && (shape[4] < 0 || shape[4] == 5 + Classes);
        if (!isRight)
        {
            throw Unexpected(output, shape, string.Create(
                CultureInfo.InvariantCulture, $"[1, {anchors}, rows, columns, {5 + Classes}]"));
        }
    }

    private static float Square(float value) => value * value;
}
