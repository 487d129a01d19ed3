using System.Runtime.InteropServices;
using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;
using Redaction.Sdk.Training.Networks;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Training.Onnx;

/// <summary>Reads the convolutions of a model back, whether they have 8 bits or single precision.</summary>
internal sealed class OnnxWeights
{
    private readonly NetworkLayout _layout;
    private readonly GraphProto _graph;
    private readonly Dictionary<string, TensorProto> _constants;
    private readonly Dictionary<string, NodeProto> _makers;

    private OnnxWeights(NetworkLayout layout, GraphProto graph)
    {
        (_layout, _graph) = (layout, graph);
        _constants = graph.Initializer.ToDictionary(static one => one.Name);
        _makers = graph.Node.Where(static node => node.Output.Count > 0).ToDictionary(static node => node.Output[0]);
    }

    /// <summary>Reads a model that training wrote.</summary>
    /// <param name="layout">The network that it must be of.</param>
    /// <param name="onnx">The model.</param>
    /// <returns>The convolutions, in the order of the layout.</returns>
    /// <exception cref="InvalidDataException">The model is not of this network.</exception>
    public static IReadOnlyList<FoldedLayer> Read(NetworkLayout layout, ReadOnlySpan<byte> onnx)
    {
        try
        {
            return new OnnxWeights(layout, ModelProto.Parser.ParseFrom(onnx).Graph ?? new()).Read();
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or ArgumentException or KeyNotFoundException)
        {
            throw Foreign(e);
        }
    }

    private List<FoldedLayer> Read()
    {
        List<NodeProto> nodes = [.. _graph.Node.Where(static node => node.OpType == "Conv")];

        return nodes.Count == _layout.Layers.Count && nodes.TrueForAll(static node => node.Input.Count == 3)
            ? [.. nodes.Zip(_layout.Layers, Read)]
            : throw Foreign();
    }

    private FoldedLayer Read(NodeProto node, LayerPlace layer)
    {
        var convolution = layer.Convolution;

        return new(
            Numbers(node.Input[1], [convolution.Outputs, convolution.Inputs, convolution.Kernel, convolution.Kernel]),
            Numbers(node.Input[2], [convolution.Outputs]));
    }

    // Either as they are, or whole numbers times a scale for each output.
    private float[] Numbers(string name, ReadOnlySpan<long> shape)
    {
        if (_constants.TryGetValue(name, out var constant))
        {
            return Check(MemoryMarshal.Cast<byte, float>(Raw(constant, DataType.Float, shape)).ToArray());
        }

        var inputs = _makers[name].Input;
        var scales = MemoryMarshal.Cast<byte, float>(Raw(_constants[inputs[1]], DataType.Float, shape[..1]));
        var values = Whole(_constants[inputs[0]], shape);
        var size = values.Length / scales.Length;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= scales[i / size];
        }

        return Check(values);
    }

    private static float[] Whole(TensorProto constant, ReadOnlySpan<long> shape) =>
        constant.DataType == (int)DataType.Int8
            ? [.. Raw(constant, DataType.Int8, shape).ToArray().Select(static one => (float)(sbyte)one)]
            : [.. MemoryMarshal.Cast<byte, int>(Raw(constant, DataType.Int32, shape)).ToArray().Select(static one => (float)one)];

    private static ReadOnlySpan<byte> Raw(TensorProto constant, DataType type, ReadOnlySpan<long> shape)
    {
        long count = type == DataType.Int8 ? 1 : 4;
        foreach (var length in shape)
        {
            count *= length;
        }

        return constant.DataType == (int)type && shape.SequenceEqual([.. constant.Dims]) && constant.RawData.Length == count
            ? constant.RawData.Span
            : throw Foreign();
    }

    private static float[] Check(float[] values) => Array.TrueForAll(values, float.IsFinite) ? values : throw Foreign();

    private static InvalidDataException Foreign(Exception? cause = null) =>
        new("Training cannot begin with this model: it is not of the network that is trained.", cause);
}
