using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;
using static Redaction.Sdk.Registry.OnnxFormat.AttributeProto.Types;
using static Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types;

namespace Redaction.Sdk.Registry.Tests;

/// <summary>Builds small ONNX files, good ones and bad ones.</summary>
internal static class TestOnnx
{
    /// <summary>Makes a model that returns its input.</summary>
    public static ModelProto Identity() => Of(Node("Identity", ["x"], ["y"]));

    public static ModelProto Of(params IEnumerable<NodeProto> nodes)
    {
        ModelProto model = new()
        {
            IrVersion = 8,
            Graph = new() { Name = "g", Input = { Picture("x") }, Output = { Picture("y") } },
            OpsetImport = { new OperatorSetIdProto { Version = 17 } },
        };
        model.Graph.Node.AddRange(nodes);

        return model;
    }

    public static NodeProto Node(
        string operation, string[] inputs, string[] outputs, params IEnumerable<AttributeProto> attributes)
    {
        NodeProto node = new() { OpType = operation, Input = { inputs }, Output = { outputs } };
        node.Attribute.AddRange(attributes);

        return node;
    }

    public static NodeProto Foreign(string domain, string operation) =>
        new() { Domain = domain, OpType = operation, Input = { "x" }, Output = { "y" } };

    public static TensorProto Tensor(string name, params long[] values) => new()
    {
        Name = name,
        DataType = (int)DataType.Int64,
        Dims = { values.Length },
        Int64Data = { values },
    };

    public static AttributeProto Attribute(string name, GraphProto graph) =>
        new() { Name = name, Type = AttributeType.Graph, G = graph };

    public static AttributeProto Attribute(string name, TensorProto tensor) =>
        new() { Name = name, Type = AttributeType.Tensor, T = tensor };

    /// <summary>Makes a model whose functions call each other in a chain.</summary>
    public static ModelProto Chain(int length, int calls = 1)
    {
        var model = Of(Foreign("local", "F0"));
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "local", Version = 1 });
        for (var i = 0; i < length; i++)
        {
            FunctionProto function = new() { Domain = "local", Name = $"F{i}", Input = { "x" }, Output = { "y" } };
            function.OpsetImport.AddRange(model.OpsetImport);
            var body = i == length - 1 ? Node("Identity", ["x"], ["y"]) : Foreign("local", $"F{i + 1}");
            function.Node.AddRange(Enumerable.Range(0, calls).Select(_ => body.Clone()));
            model.Functions.Add(function);
        }

        return model;
    }

    /// <summary>Makes a model of conditions within conditions.</summary>
    public static ModelProto Nest(int depth)
    {
        GraphProto graph = new() { Node = { Node("Identity", ["x"], ["y"]) }, Output = { Picture("y") } };
        for (var i = 0; i < depth; i++)
        {
            GraphProto other = new() { Node = { Node("Identity", ["x"], ["y"]) }, Output = { Picture("y") } };
            var condition = Node(
                "If", ["c"], ["y"], Attribute("then_branch", graph), Attribute("else_branch", other));
            graph = new() { Node = { condition }, Output = { Picture("y") } };
        }

        var model = Identity();
        model.Graph = graph;

        return model;
    }

    public static byte[] Bytes(ModelProto model) => model.ToByteArray();

    public static ValueInfoProto Picture(string name) => new()
    {
        Name = name,
        Type = new()
        {
            TensorType = new() { ElemType = (int)DataType.Float, Shape = Shape(1, 3, 64, 64) },
        },
    };

    public static TensorShapeProto Shape(params long[] lengths)
    {
        TensorShapeProto shape = new();
        shape.Dim.AddRange(lengths.Select(static length => new TensorShapeProto.Types.Dimension { DimValue = length }));

        return shape;
    }
}
