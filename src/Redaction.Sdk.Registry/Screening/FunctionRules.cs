using Redaction.Sdk.Registry.OnnxFormat;

namespace Redaction.Sdk.Registry;

/// <summary>Functions that a model brings along call each other only so deep, and grow only so large.</summary>
/// <remarks>The runtime copies the body of a function into the place of each call.</remarks>
internal sealed class FunctionRules
{
    public const int DeepestCall = 64;
    public const int MostNodes = 1_000_000;

    private readonly Dictionary<(string, string, string), NodeProto[]> _bodies = [];
    private readonly Dictionary<(string, string, string), (int Depth, long Nodes)> _measured = [];

    private FunctionRules(ModelProto model)
    {
        foreach (var function in model.Functions)
        {
            if (OperatorRules.IsStandard(function.Domain) || function.Domain == OperatorRules.Microsoft
                || !_bodies.TryAdd(Key(function), [.. ModelWalk.Nodes(function.Node)]))
            {
                throw Refuse.With(
                    ModelRefusal.CustomOperator,
                    $"The model defines {Quoted.Name(function.Name)} of {Quoted.Name(function.Domain)}, "
                    + $"which is defined already.");
            }
        }
    }

    public static void Check(ModelProto model)
    {
        FunctionRules rules = new(model);
        rules.Measure([.. ModelWalk.Nodes(model.Graph.Node)], 0);
    }

    public static (string Domain, string Name, string Overload) Key(FunctionProto function) =>
        (function.Domain, function.Name, function.Overload);

    public static (string Domain, string Name, string Overload) Key(NodeProto node) =>
        (node.Domain, node.OpType, node.Overload);

    private (int Depth, long Nodes) Measure(NodeProto[] nodes, int level)
    {
        var (depth, count) = (0, (long)nodes.Length);
        foreach (var node in nodes)
        {
            if (_bodies.TryGetValue(Key(node), out var body))
            {
                var callee = Measure(Key(node), body, level + 1);
                depth = Math.Max(depth, callee.Depth + 1);
                count += callee.Nodes;
            }

            if (level + depth > DeepestCall || count > MostNodes)
            {
                throw Refuse.With(
                    ModelRefusal.TooLarge,
                    $"The functions of the model call each other more than {DeepestCall} deep, "
                    + $"or grow to more than {MostNodes:#,0} nodes.");
            }
        }

        return (depth, count);
    }

    // A function that calls itself is never measured to the end, so it is found to be too deep.
    private (int Depth, long Nodes) Measure((string, string, string) key, NodeProto[] body, int level)
    {
        if (!_measured.TryGetValue(key, out var measure))
        {
            measure = level > DeepestCall ? (DeepestCall, 0) : Measure(body, level);
            _measured[key] = measure;
        }

        return measure;
    }
}
