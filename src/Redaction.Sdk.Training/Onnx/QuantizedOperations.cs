using System.Runtime.InteropServices;
using Redaction.Sdk.Training.Networks;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Training.Onnx;

/// <summary>
/// Writes the network down with numbers of 8 bits, in pairs of QuantizeLinear and DequantizeLinear that runtimes fuse
/// into whole-number operators. The head stays in single precision.
/// </summary>
/// <remarks>
/// Weights have one scale for each output and 7 bits: without dedicated instructions, processors add two products of
/// 8 bits into 16, which 7 bits cannot overflow (255 · 64 · 2 &lt; 2^15). So the model gives the same on every one.
/// </remarks>
internal sealed class QuantizedOperations(OnnxGraph graph, NetworkWeights weights, IReadOnlyList<ValueRange> ranges)
    : OnnxOperations(graph, weights)
{
    private const int LargestWeight = 63;

    // By the value after it was made a number again: how it was made a byte.
    private readonly Dictionary<string, Quantization> _quantizations = [];
    private int _range;

    public override string Pool(string input) => Again(base.Pool(input), _quantizations[input]);

    public override string Enlarge(string input) => Again(base.Enlarge(input), _quantizations[input]);

    // The byte 0 stands for nothing, and what is less becomes it.
    protected override string Rectify(string value) => value;

    protected override string After(string value) => Again(value, Quantize(ranges[_range++]));

    protected override string Convolve(string input, Convolution convolution, FoldedLayer layer)
    {
        var inputScale = _quantizations.TryGetValue(input, out var known) ? known.Scale : 1 / 255f;
        var size = layer.Weights.Length / convolution.Outputs;
        var bytes = new sbyte[layer.Weights.Length];
        var scales = new float[convolution.Outputs];
        var biasScales = new float[convolution.Outputs];
        var biases = new int[convolution.Outputs];
        for (var output = 0; output < convolution.Outputs; output++)
        {
            var row = layer.Weights.AsSpan(output * size, size);
            scales[output] = Scale(row);
            biasScales[output] = scales[output] * inputScale;
            biases[output] = (int)MathF.Round(layer.Biases[output] / biasScales[output]);
            for (var i = 0; i < size; i++)
            {
                bytes[(output * size) + i] = (sbyte)MathF.Round(row[i] / scales[output]);
            }
        }

        return ConvolveWith(
            input,
            PerOutput(DataType.Int8, bytes, scales, Shape(convolution)),
            PerOutput(DataType.Int32, biases, biasScales, [convolution.Outputs]),
            convolution);
    }

    private string PerOutput<T>(DataType type, T[] values, float[] scales, long[] shape)
        where T : unmanaged =>
        Graph.Node(
            "DequantizeLinear",
            [
                Graph.Constant<T>(type, values, shape),
                Graph.Floats(scales, scales.Length),
                Graph.Constant<T>(type, new T[scales.Length], scales.Length),
            ],
            [("axis", 0)]);

    private string Again(string value, Quantization quantization)
    {
        var bytes = Graph.Node("QuantizeLinear", [value, quantization.ScaleName, quantization.ZeroName]);
        var again = Graph.Node("DequantizeLinear", [bytes, quantization.ScaleName, quantization.ZeroName]);
        _quantizations[again] = quantization;

        return again;
    }

    private Quantization Quantize(ValueRange range)
    {
        var scale = MathF.Max(range.Maximum - range.Minimum, 1e-6f) / 255;
        var zero = (byte)Math.Clamp(MathF.Round(-range.Minimum / scale), 0, 255);

        return new(scale, Graph.Floats([scale]), Graph.Constant<byte>(DataType.Uint8, [zero]));
    }

    private static float Scale(ReadOnlySpan<float> weights)
    {
        var largest = 1e-8f;
        foreach (var weight in weights)
        {
            largest = MathF.Max(largest, MathF.Abs(weight));
        }

        return largest / LargestWeight;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Quantization(float Scale, string ScaleName, string ZeroName);
}
