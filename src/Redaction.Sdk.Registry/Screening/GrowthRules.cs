using System.Buffers.Binary;
using Redaction.Sdk.Registry.OnnxFormat;

namespace Redaction.Sdk.Registry;

/// <summary>A few bytes must not ask for much memory or endless time, as far as the model shows it.</summary>
internal sealed class GrowthRules
{
    public const long MostBytes = 1 << 28;
    public const long MostTurns = 1_000_000;

    private const int LongestShape = 64;

    // The same name may stand for different tensors in different graphs: the largest is what counts.
    private readonly Dictionary<string, (long Elements, long First)> _constants = [];
    private long _bytes;

    private GrowthRules(ModelProto model)
    {
        foreach (var tensor in ModelWalk.Graphs(model).SelectMany(static graph => graph.Initializer))
        {
            Remember(tensor.Name, Numbers(tensor));
        }

        foreach (var node in ModelWalk.Nodes(model).Where(static node => node.OpType == "Constant"))
        {
            Remember(node.Output.FirstOrDefault(string.Empty), Numbers(node));
        }
    }

    public static void Check(ModelProto model)
    {
        GrowthRules rules = new(model);
        foreach (var node in ModelWalk.Nodes(model).Where(static node => OperatorRules.IsStandard(node.Domain)))
        {
            rules.CheckLoop(node);
            rules.CheckSize(node);
        }

        foreach (var sparse in ModelWalk.SparseTensors(model))
        {
            rules.Add(TensorRules.Elements(sparse.Dims), 64);
        }
    }

    private void CheckLoop(NodeProto node)
    {
        if (node.OpType != "Loop")
        {
            return;
        }

        var limit = node.Input.FirstOrDefault(string.Empty);
        if (limit.Length == 0 || (_constants.TryGetValue(limit, out var turns) && turns.First > MostTurns))
        {
            throw Refuse.With(
                ModelRefusal.TooSlow,
                $"The loop {Quoted.Name(node.Name)} has no limit, or one above {MostTurns:#,0} turns, "
                + $"so the model may never end.");
        }
    }

    private void CheckSize(NodeProto node)
    {
        switch (node.OpType)
        {
            case "ConstantOfShape":
                Add(Shape(node, 0), BitsOf(node, "value", 32));
                break;
            case "Expand":
                Add(Shape(node, 1), 32);
                break;
            case "Resize":
                Add(Shape(node, 3), 32);
                break;
            case "RandomNormal" or "RandomUniform":
                Add(TensorRules.Elements(Attribute(node, "shape")?.Ints ?? []), 32);
                break;
        }
    }

    private long? Shape(NodeProto node, int input) =>
        input < node.Input.Count && _constants.TryGetValue(node.Input[input], out var shape) ? shape.Elements : 0;

    private void Add(long? elements, int bits)
    {
        var bytes = (Int128)(elements ?? long.MaxValue) * bits / 8;
        _bytes = (long)Int128.Min(_bytes + bytes, long.MaxValue);
        if (_bytes > MostBytes)
        {
            throw Refuse.With(
                ModelRefusal.TooLarge,
                $"The model makes tensors of more than {MostBytes:#,0} bytes out of nothing but their shapes.");
        }
    }

    private void Remember(string name, long[] numbers)
    {
        if (numbers.Length is > 0 and <= LongestShape)
        {
            var elements = TensorRules.Elements(numbers.Select(static number => Math.Max(number, 1))) ?? long.MaxValue;
            var known = _constants.GetValueOrDefault(name);
            _constants[name] = (Math.Max(known.Elements, elements), Math.Max(known.First, numbers[0]));
        }
    }

    private static long[] Numbers(NodeProto node) =>
        Attribute(node, "value") is { T: { } tensor } ? Numbers(tensor)
        : Attribute(node, "value_ints") is { } list ? [.. list.Ints]
        : Attribute(node, "value_int") is { } single ? [single.I]
        : [];

    private static long[] Numbers(TensorProto tensor) => tensor switch
    {
        { DataType: not (int)TensorProto.Types.DataType.Int64 } => [],
        { RawData.Length: > LongestShape * sizeof(long) } or { Int64Data.Count: > LongestShape } => [],
        { RawData.IsEmpty: false } => [.. tensor.RawData.Chunk(sizeof(long)).Select(Number)],
        _ => [.. tensor.Int64Data],
    };

    private static long Number(byte[] bytes) => BinaryPrimitives.ReadInt64LittleEndian(bytes);

    private static int BitsOf(NodeProto node, string attribute, int standard) =>
        Attribute(node, attribute)?.T is { } tensor ? TensorRules.Bits(tensor.DataType) : standard;

    private static AttributeProto? Attribute(NodeProto node, string name) =>
        node.Attribute.FirstOrDefault(one => one.Name == name);
}
