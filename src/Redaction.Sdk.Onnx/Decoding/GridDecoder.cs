using System.Collections.Immutable;
using System.Globalization;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Reads the head of the models that are trained with this SDK: a grid of cells, each with one box.</summary>
/// <remarks>
/// <para>
/// One output of shape [1, 4 + C, R, K]: a plane for each number, R rows of K cells, where R and K are the height and
/// the width of the model's picture divided by the stride and rounded up. Cell (r, k) stands for the point
/// ((k + 0.5) · stride, (r + 0.5) · stride) in model pixels. Planes 0 to 3 hold the distances from that point to the
/// left, top, right and bottom edge of the box; the others hold one score for each class, which stands for the
/// overlap of that box with the real one as well as for the class (quality focal loss, Li et al., NeurIPS 2020).
/// </para>
/// <para>
/// Parameters: <c>stride</c> in model pixels, at least 1 (the default is 8); <c>distance</c> is <c>exponential</c>
/// (the default: a distance is exp(value) · stride model pixels) or <c>linear</c> (value · stride);
/// <c>activation</c> is <c>sigmoid</c> (the default: the scores are logits) or <c>none</c> (they lie from 0 to 1).
/// </para>
/// <para>A box has the class of its highest score, and only that one.</para>
/// </remarks>
internal sealed class GridDecoder : CandidateDecoder
{
    private readonly RasterSize _picture;
    private readonly int _stride;
    private readonly bool _isExponential;
    private readonly bool _isLogit;
    private readonly float _threshold;

    private GridDecoder(ModelManifest manifest, DecoderParameters parameters)
        : base(manifest, suppresses: true)
    {
        _picture = manifest.Input.Size;
        _stride = parameters.Number("stride", 8, minimum: 1);
        _isExponential = parameters.Word("distance", "exponential", "linear") == "exponential";
        _isLogit = parameters.Word("activation", "sigmoid", "none") == "sigmoid";
        _threshold = _isLogit ? Activation.LogitBelow(LowestThreshold) : LowestThreshold;
    }

    public static GridDecoder Create(
        ModelManifest manifest, DecoderParameters parameters, ImmutableArray<OutputDescription> outputs)
    {
        var decoder = new GridDecoder(manifest, parameters);
        decoder.Check(outputs[0].Name, outputs[0].Shape.AsSpan());

        return decoder;
    }

    protected override void Collect(ReadOnlySpan<OutputTensor> outputs, ref CandidateList candidates)
    {
        using var tensor = FloatTensor.Read(outputs[0]);
        Check(outputs[0].Name, tensor.Shape);

        var columns = (int)tensor.Shape[3];
        var cells = (int)tensor.Shape[2] * columns;
        var scores = tensor.Values[(4 * cells)..];
        for (var i = ScoreScan.Next(scores, cells, 0, _threshold);
            i < cells;
            i = ScoreScan.Next(scores, cells, i + 1, _threshold))
        {
            var (score, @class) = ScoreScan.Strongest(scores[i..], cells);
            var (row, column) = Math.DivRem(i, columns);
            var (x, y) = ((column + 0.5f) * _stride, (row + 0.5f) * _stride);
            candidates.Add(new(
                x - Distance(tensor.Values[i]),
                y - Distance(tensor.Values[cells + i]),
                x + Distance(tensor.Values[(2 * cells) + i]),
                y + Distance(tensor.Values[(3 * cells) + i]),
                _isLogit ? Activation.Sigmoid(score) : score,
                @class));
        }
    }

    private float Distance(float value) => (_isExponential ? MathF.Exp(value) : value) * _stride;

    private void Check(string output, ReadOnlySpan<long> shape)
    {
        var (rows, columns) = (Cells(_picture.Height), Cells(_picture.Width));
        if (!IsOnePage(shape, 4) || !Fits(shape[1], 4 + Classes) || !Fits(shape[2], rows) || !Fits(shape[3], columns))
        {
            throw Unexpected(output, shape, string.Create(
                CultureInfo.InvariantCulture, $"[1, {4 + Classes}, {rows}, {columns}] at stride {_stride}"));
        }
    }

    private int Cells(int pixels) => (pixels + _stride - 1) / _stride;

    private static bool Fits(long length, int expected) => length < 0 || length == expected;
}
