namespace Redaction.Sdk.Training.Networks;

/// <summary>The network that finds redactions, defined once for every back end.</summary>
/// <remarks>
/// Two stem convolutions, residual stages at strides 4 to 32 (He et al., CVPR 2016), pooling at several reaches at the
/// deepest one (He et al., TPAMI 2015), and a feature pyramid (Lin et al., CVPR 2017) down to stride 8, where one head
/// says for each cell how far the edges of its box are and how sure each style is. Convolutions are plain ones: on a
/// processor, the backward pass of depthwise ones costs several times more.
/// </remarks>
internal static class RedactionNetwork
{
    /// <summary>Builds the network out of the operations of a back end.</summary>
    /// <param name="operations">The back end.</param>
    /// <param name="shape">How wide and deep it is.</param>
    /// <param name="page">The pictures.</param>
    /// <returns>The output: a plane for each number, as the decoder <c>grid</c> reads it.</returns>
    public static T Build<T>(INetworkOperations<T> operations, NetworkShape shape, T page)
    {
        var stem = operations.Unit(
            operations.Normalize(page), new("stem", 3, shape.Channels[0], Stride: 2));

        var at4 = Stage(operations, shape, stem, 1);
        var at8 = Stage(operations, shape, at4, 2);
        var at16 = Stage(operations, shape, at8, 3);
        var at32 = Context(operations, shape, Stage(operations, shape, at16, 4));

        var coarse = operations.Unit(at32, new("neck32", shape.Channels[4], shape.Neck, Kernel: 1));
        var middle = Merge(operations, shape, coarse, at16, 3);
        var fine = Merge(operations, shape, middle, at8, 2);

        var width = shape.Neck * 4 / 3;
        var head = operations.Unit(fine, new("head.0", shape.Neck, width));
        head = operations.Unit(head, new("head.1", width, width));

        return operations.Head(head, new("grid", width, shape.Planes, Kernel: 1));
    }

    // Halves the size, then refines.
    private static T Stage<T>(INetworkOperations<T> operations, NetworkShape shape, T input, int stage)
    {
        var (inputs, width) = (shape.Channels[stage - 1], shape.Channels[stage]);
        var x = operations.Unit(input, new($"stage{stage}", inputs, width, Stride: 2));
        for (var block = 0; block < shape.Blocks[stage - 1]; block++)
        {
            var change = operations.Unit(x, new($"stage{stage}.{block}.0", width, width));
            change = operations.Unit(change, new($"stage{stage}.{block}.1", width, width), isRectified: false);
            x = operations.Sum(x, change);
        }

        return x;
    }

    private static T Context<T>(INetworkOperations<T> operations, NetworkShape shape, T input)
    {
        var (width, half) = (shape.Channels[4], shape.Channels[4] / 2);
        var near = operations.Unit(input, new("context.0", width, half, Kernel: 1));
        var far = operations.Pool(near);
        var farther = operations.Pool(far);
        var joined = operations.Join(near, far, farther, operations.Pool(farther));

        return operations.Unit(joined, new("context.1", half * 4, width, Kernel: 1));
    }

    private static T Merge<T>(INetworkOperations<T> operations, NetworkShape shape, T coarse, T fine, int stage)
    {
        var lateral = operations.Unit(fine, new($"lateral{stage}", shape.Channels[stage], shape.Neck, Kernel: 1));
        var merged = operations.Sum(operations.Enlarge(coarse), lateral);

        return operations.Unit(merged, new($"neck{stage}", shape.Neck, shape.Neck));
    }
}
