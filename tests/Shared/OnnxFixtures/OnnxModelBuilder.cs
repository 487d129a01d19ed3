using System.Runtime.InteropServices;
using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Tests.Shared.OnnxFixtures;

/// <summary>Writes ONNX models; the same calls give the same bytes.</summary>
internal sealed class OnnxModelBuilder
{
    private readonly GraphProto _graph = new() { Name = "fixture" };
    private readonly ModelProto _model;
    private int _names;

    /// <summary>Starts an empty model.</summary>
    /// <param name="opset">The version of the standard operators.</param>
    public OnnxModelBuilder(int opset = 17)
    {
        _model = new() { IrVersion = 8, ProducerName = "Redaction.Sdk tests", Graph = _graph };
        _model.OpsetImport.Add(new OperatorSetIdProto { Version = opset });
    }

    /// <summary>Declares an input.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type of its elements.</param>
    /// <param name="shape">The length of each axis, or a word for one that is known only at a run.</param>
    /// <returns>The name.</returns>
    public string Input(string name, DataType type, params ReadOnlySpan<object> shape)
    {
        _graph.Input.Add(Describe(name, type, shape));

        return name;
    }

    /// <summary>Declares an output, computed by a node of that name.</summary>
    public void Output(string name, DataType type, params ReadOnlySpan<object> shape) =>
        _graph.Output.Add(Describe(name, type, shape));

    /// <summary>Adds a node with one output.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="inputs">The values that it reads; an empty name skips an optional one.</param>
    /// <param name="output">The name of its output; a new one by default.</param>
    /// <param name="attributes">A number, a word, a list of whole numbers or a graph for each name.</param>
    /// <returns>The name of the output.</returns>
    public string Node(
        string operation,
        ReadOnlySpan<string> inputs,
        string? output = null,
        params ReadOnlySpan<(string Name, object Value)> attributes)
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

    /// <summary>Adds a constant of any type of element.</summary>
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

    /// <summary>Adds a constant of single precision.</summary>
    /// <returns>Its name.</returns>
    public string Floats(ReadOnlySpan<float> values, params ReadOnlySpan<long> shape) =>
        Constant(DataType.Float, values, shape);

    /// <summary>Adds a list of whole numbers.</summary>
    /// <returns>Its name.</returns>
    public string Integers(params ReadOnlySpan<long> values) => Constant(DataType.Int64, values, values.Length);

    /// <summary>Adds an entry of the metadata, which nothing should need.</summary>
    public void Metadata(string key, string value) =>
        _model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });

    /// <summary>Sets the model's own version, which is unset as a rule.</summary>
    public void Version(long version) => _model.ModelVersion = version;

    /// <summary>Ends the model.</summary>
    public byte[] ToBytes() => _model.ToByteArray();

    private string NextName() => $"v{_names++}";

    private static ValueInfoProto Describe(string name, DataType type, ReadOnlySpan<object> shape)
    {
        var dimensions = new TensorShapeProto();
        foreach (var length in shape)
        {
            dimensions.Dim.Add(length is string word
                ? new TensorShapeProto.Types.Dimension { DimParam = word }
                : new TensorShapeProto.Types.Dimension { DimValue = Convert.ToInt64(length, null) });
        }

        return new() { Name = name, Type = new() { TensorType = new() { ElemType = (int)type, Shape = dimensions } } };
    }

    private static AttributeProto ToAttribute(string name, object value)
    {
        var attribute = new AttributeProto { Name = name };
        switch (value)
        {
            case float number:
                (attribute.Type, attribute.F) = (AttributeProto.Types.AttributeType.Float, number);
                break;
            case string word:
                (attribute.Type, attribute.S) =
                    (AttributeProto.Types.AttributeType.String, ByteString.CopyFromUtf8(word));
                break;
            case GraphProto body:
                (attribute.Type, attribute.G) = (AttributeProto.Types.AttributeType.Graph, body);
                break;
            case long[] numbers:
                attribute.Type = AttributeProto.Types.AttributeType.Ints;
                attribute.Ints.AddRange(numbers);
                break;
            default:
                (attribute.Type, attribute.I) =
                    (AttributeProto.Types.AttributeType.Int, Convert.ToInt64(value, null));
                break;
        }

        return attribute;
    }
}
