using Redaction.Sdk.Training.Networks;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Training.Onnx;

/// <summary>Writes a trained network as an ONNX model that reads bytes: red, green and blue planes.</summary>
internal static class OnnxEmitter
{
    /// <summary>Writes the model in single precision.</summary>
    public static byte[] Write(NetworkWeights weights) => Write(weights, graph => new OnnxOperations(graph, weights));

    /// <summary>Writes the model with 8 bits.</summary>
    /// <param name="weights">The numbers of the network.</param>
    /// <param name="ranges">The range of each operation that makes new numbers, in the order of building.</param>
    public static byte[] WriteQuantized(NetworkWeights weights, IReadOnlyList<ValueRange> ranges) =>
        Write(weights, graph => new QuantizedOperations(graph, weights, ranges));

    private static byte[] Write(NetworkWeights weights, Func<OnnxGraph, OnnxOperations> open)
    {
        var shape = weights.Layout.Shape;
        OnnxGraph graph = new();
        var page = graph.Input("page", DataType.Uint8, 1, 3, shape.Height, shape.Width);
        var output = RedactionNetwork.Build(open(graph), shape, page);
        graph.Output(output, DataType.Float, 1, shape.Planes, shape.Rows, shape.Columns);

        return graph.ToBytes();
    }
}
