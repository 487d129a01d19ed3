using System.Runtime.InteropServices;
using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;
using AttributeType = Redaction.Sdk.Registry.OnnxFormat.AttributeProto.Types.AttributeType;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Training.Onnx;

/// <summary>Writes an ONNX graph; the same calls give the same bytes.</summary>
internal sealed class OnnxGraph
{
    private readonly GraphProto _graph = new() { Name = "redactions" };
    private int _names;

    public string Input(string name, DataType type, params ReadOnlySpan<long> shape)
    {
        _graph.Input.Add(Describe(name, type, shape));

        return name;
    }

    public void Output(string name, DataType type, params ReadOnlySpan<long> shape) =>
        _graph.Output.Add(Describe(name, type, shape));

    /// <summary>Adds a node with one output.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="inputs">The values that it reads; an empty name skips an optional one.</param>
    /// <param name="attributes">A whole number, a word or a list of whole numbers for each name.</param>
    /// <param name="output">The name of its output; a new one by default.</param>
    /// <returns>The name of its output.</returns>
    public string Node(
        string operation,
        ReadOnlySpan<string> inputs,
        ReadOnlySpan<(string Name, object Value)> attributes = default,
        string? output = null)
    {
        output ??= NextName();
        var node = new NodeProto { OpType = operation, Name = output };
        node.Input.AddRange(inputs.ToArray());
        node.Output.Add(output);
        foreach (var (name, value) in attributes)
        {
            node.Attribute.Add(ToAttribute(name, value));
        }

        _graph.Node.Add(node);

        return output;
    }

    /// <summary>Adds a constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant<T>(DataType type, ReadOnlySpan<T> values, params ReadOnlySpan<long> shape)
        where T : unmanaged
    {
        var tensor = new TensorProto
        {
            Name = NextName(),
            DataType = (int)type,
            RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(values)),
        };
        tensor.Dims.AddRange(shape.ToArray());
        _graph.Initializer.Add(tensor);

        return tensor.Name;
    }

    /// <summary>Adds constants of single precision.</summary>
    /// <returns>Their name.</returns>
    public string Floats(ReadOnlySpan<float> values, params ReadOnlySpan<long> shape) =>
        Constant(DataType.Float, values, shape);

    /// <summary>Ends the graph.</summary>
    public byte[] ToBytes()
    {
        // Operators of version 17, in the format of version 8.
        var model = new ModelProto { IrVersion = 8, ProducerName = "Redaction.Sdk", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = 17 });

        return model.ToByteArray();
    }

    private string NextName() => $"v{_names++}";

    private static ValueInfoProto Describe(string name, DataType type, ReadOnlySpan<long> shape)
    {
        var dimensions = new TensorShapeProto();
        foreach (var length in shape)
        {
            dimensions.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = length });
        }

        return new() { Name = name, Type = new() { TensorType = new() { ElemType = (int)type, Shape = dimensions } } };
    }

    private static AttributeProto ToAttribute(string name, object value)
    {
        var attribute = new AttributeProto { Name = name };
        switch (value)
        {
            case string word:
                (attribute.Type, attribute.S) = (AttributeType.String, ByteString.CopyFromUtf8(word));
                break;
            case long[] numbers:
                attribute.Type = AttributeType.Ints;
                attribute.Ints.AddRange(numbers);
                break;
            default:
                (attribute.Type, attribute.I) = (AttributeType.Int, (int)value);
                break;
        }

        return attribute;
    }
}
