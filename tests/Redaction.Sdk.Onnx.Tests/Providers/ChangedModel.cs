using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;

namespace Redaction.Sdk.Onnx.Tests.Providers;

/// <summary>Changes finished models.</summary>
internal static class ChangedModel
{
    /// <summary>Puts an operator behind an output.</summary>
    /// <param name="onnx">The model.</param>
    /// <param name="operation">An operator of two inputs, such as <c>Mul</c>.</param>
    /// <param name="operand">Its second input.</param>
    public static byte[] Append(ReadOnlyMemory<byte> onnx, string operation, float operand)
    {
        var model = ModelProto.Parser.ParseFrom(onnx.Span);
        var output = model.Graph.Output.Single().Name;
        var last = model.Graph.Node.Single(node => node.Output.Contains(output));
        last.Output[last.Output.IndexOf(output)] = "before";

        var node = new NodeProto { OpType = operation };
        node.Input.AddRange(["before", "operand"]);
        node.Output.Add(output);
        model.Graph.Node.Add(node);
        var constant = new TensorProto { Name = "operand", DataType = (int)TensorProto.Types.DataType.Float };
        constant.FloatData.Add(operand);
        model.Graph.Initializer.Add(constant);

        return model.ToByteArray();
    }

    /// <summary>Has the model see white paper, whatever page it is given; it then finds nothing.</summary>
    public static byte[] Blind(ReadOnlyMemory<byte> onnx)
    {
        var model = ModelProto.Parser.ParseFrom(onnx.Span);
        var input = model.Graph.Input.Single().Name;
        foreach (var node in model.Graph.Node.Where(node => node.Input.Contains(input)))
        {
            node.Input[node.Input.IndexOf(input)] = "paper";
        }

        var paper = new NodeProto { OpType = "Mul" };
        paper.Input.AddRange([input, "nothing"]);
        paper.Output.Add("paper");
        model.Graph.Node.Insert(0, paper);
        var nothing = new TensorProto { Name = "nothing", DataType = (int)TensorProto.Types.DataType.Float };
        nothing.FloatData.Add(0);
        model.Graph.Initializer.Add(nothing);

        return model.ToByteArray();
    }

    /// <summary>Says that a weight lies in a file beside the model.</summary>
    public static byte[] MoveWeightTo(ReadOnlyMemory<byte> onnx, string location)
    {
        var model = ModelProto.Parser.ParseFrom(onnx.Span);
        var weight = model.Graph.Initializer.First(one => one.RawData.Length > 64);
        weight.RawData = ByteString.Empty;
        weight.DataLocation = TensorProto.Types.DataLocation.External;
        weight.ExternalData.Add(new StringStringEntryProto { Key = "location", Value = location });

        return model.ToByteArray();
    }
}
