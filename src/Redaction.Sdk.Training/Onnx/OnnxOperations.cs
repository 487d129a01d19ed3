using Redaction.Sdk.Training.Networks;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Training.Onnx;

/// <summary>Writes the network down as an ONNX graph in single precision. The normalisation of pixels is inside.</summary>
internal class OnnxOperations(OnnxGraph graph, NetworkWeights weights) : INetworkOperations<string>
{
    private int _layer;

    protected OnnxGraph Graph { get; } = graph;

    // (v - 255) / 255: white is 0, black is -1.
    public string Normalize(string page) => Graph.Node(
        "DequantizeLinear",
        [page, Graph.Floats([1 / 255f]), Graph.Constant<byte>(DataType.Uint8, [255])]);

    public string Unit(string input, Convolution convolution, bool isRectified)
    {
        var output = Convolve(input, convolution, Fold());

        return After(isRectified ? Rectify(output) : output);
    }

    public virtual string Head(string input, Convolution convolution) =>
        ConvolveInFull(input, convolution, Fold(), "grid");

    public string Sum(string left, string right) =>
        After(Rectify(Graph.Node("Add", [left, right])));

    public virtual string Pool(string input) => Graph.Node(
        "MaxPool", [input], [("kernel_shape", new[] { 5L, 5 }), ("pads", new[] { 2L, 2, 2, 2 })]);

    public virtual string Enlarge(string input) => Graph.Node(
        "Resize",
        [input, string.Empty, Graph.Floats([1, 1, 2, 2], 4)],
        [
            ("coordinate_transformation_mode", "asymmetric"),
            ("mode", "nearest"),
            ("nearest_mode", "floor"),
        ]);

    public string Join(params ReadOnlySpan<string> inputs) => After(Graph.Node("Concat", inputs, [("axis", 1)]));

    /// <summary>Writes a convolution of a unit.</summary>
    protected virtual string Convolve(string input, Convolution convolution, FoldedLayer layer) =>
        ConvolveInFull(input, convolution, layer, null);

    protected virtual string Rectify(string value) => Graph.Node("Relu", [value]);

    /// <summary>Writes what follows an operation that makes new numbers; nothing, in single precision.</summary>
    protected virtual string After(string value) => value;

    protected string ConvolveInFull(string input, Convolution convolution, FoldedLayer layer, string? output) =>
        ConvolveWith(
            input,
            Graph.Floats(layer.Weights, Shape(convolution)),
            Graph.Floats(layer.Biases, convolution.Outputs),
            convolution,
            output);

    protected string ConvolveWith(
        string input, string kernel, string biases, Convolution convolution, string? output = null)
    {
        long padding = convolution.Padding;

        return Graph.Node(
            "Conv",
            [input, kernel, biases],
            [
                ("kernel_shape", new long[] { convolution.Kernel, convolution.Kernel }),
                ("pads", new[] { padding, padding, padding, padding }),
                ("strides", new long[] { convolution.Stride, convolution.Stride }),
            ],
            output);
    }

    protected static long[] Shape(Convolution convolution) =>
        [convolution.Outputs, convolution.Inputs, convolution.Kernel, convolution.Kernel];

    private FoldedLayer Fold() => FoldedLayer.Of(weights, weights.Layout.Layers[_layer++]);
}
