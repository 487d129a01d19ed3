using Redaction.Sdk.Registry.OnnxFormat;

namespace Redaction.Sdk.Registry;

/// <summary>Lists what a model holds, wherever in it that may be.</summary>
internal static class ModelWalk
{
    /// <summary>Lists the graphs: the model's own and all that are nested in nodes, those of functions too.</summary>
    public static IEnumerable<GraphProto> Graphs(ModelProto model) =>
        Nested(model.Functions.SelectMany(static one => one.Node)).Prepend(model.Graph)
            .Concat(Nested(model.Graph.Node));

    /// <summary>Lists the nodes of the model, of its functions and of every nested graph.</summary>
    public static IEnumerable<NodeProto> Nodes(ModelProto model) =>
        model.Functions.SelectMany(static one => one.Node).Concat(Graphs(model).SelectMany(static one => one.Node));

    /// <summary>Lists the nodes of a function, and of the graphs nested in them.</summary>
    public static IEnumerable<NodeProto> Nodes(IReadOnlyCollection<NodeProto> nodes) =>
        nodes.Concat(Nested(nodes).SelectMany(static one => one.Node));

    /// <summary>Lists the tensors: initial values, attributes, and the parts of sparse ones.</summary>
    public static IEnumerable<TensorProto> Tensors(ModelProto model)
    {
        var attributes = Attributes(model);
        var sparse = SparseTensors(model).SelectMany(static one => new[] { one.Values, one.Indices });

        return Graphs(model).SelectMany(static one => one.Initializer)
            .Concat(attributes.SelectMany(static one => one.Tensors))
            .Concat(attributes.Select(static one => one.T))
            .Concat(sparse)
            .Where(static tensor => tensor is not null);
    }

    /// <summary>Lists what is said of the types and shapes of inputs, outputs and values between.</summary>
    public static IEnumerable<ValueInfoProto> Values(ModelProto model) =>
        Graphs(model).SelectMany(static one => one.Input.Concat(one.Output).Concat(one.ValueInfo));

    /// <summary>Lists the tensors of which only some elements are stored.</summary>
    public static IEnumerable<SparseTensorProto> SparseTensors(ModelProto model)
    {
        var attributes = Attributes(model);

        return Graphs(model).SelectMany(static one => one.SparseInitializer)
            .Concat(attributes.SelectMany(static one => one.SparseTensors))
            .Concat(attributes.Select(static one => one.SparseTensor))
            .Where(static tensor => tensor is not null);
    }

    private static IEnumerable<AttributeProto> Attributes(ModelProto model) =>
        Nodes(model).SelectMany(static one => one.Attribute)
            .Concat(model.Functions.SelectMany(static one => one.AttributeProto));

    private static IEnumerable<GraphProto> Nested(IEnumerable<NodeProto> nodes)
    {
        Stack<GraphProto> open = new(nodes.SelectMany(Inner));
        while (open.TryPop(out var graph))
        {
            yield return graph;

            foreach (var inner in graph.Node.SelectMany(Inner))
            {
                open.Push(inner);
            }
        }
    }

    private static IEnumerable<GraphProto> Inner(NodeProto node)
    {
        foreach (var attribute in node.Attribute)
        {
            if (attribute.G is not null)
            {
                yield return attribute.G;
            }

            foreach (var graph in attribute.Graphs)
            {
                yield return graph;
            }
        }
    }
}
