using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Which output holds what, where a model writes finished boxes.</summary>
/// <param name="Boxes">The index of the boxes.</param>
/// <param name="Scores">The index of the scores; <see langword="null"/> where they stand beside the boxes.</param>
/// <param name="Labels">The index of the labels.</param>
internal readonly record struct FinishedOutputs(int Boxes, int? Scores, int Labels)
{
    /// <summary>Tells the outputs apart.</summary>
    /// <param name="outputs">The outputs; two or three.</param>
    /// <param name="isNamed">Whether the manifest has put them in order: boxes, scores if any, labels.</param>
    public static FinishedOutputs Find(ImmutableArray<OutputDescription> outputs, bool isNamed)
    {
        var inOrder = outputs.Length == 2 ? new FinishedOutputs(0, null, 1) : new FinishedOutputs(0, 1, 2);
        int[] whole = [.. Indexes(outputs, static o => o.Element is OutputElement.Int32 or OutputElement.Int64)];
        if (isNamed || whole is not [var labels])
        {
            return inOrder;
        }

        int[] rest = [.. Enumerable.Range(0, outputs.Length).Where(i => i != labels)];

        // Boxes have an axis more than scores, namely their four edges.
        return rest is not [var first, var second] ? new(rest[0], null, labels)
            : outputs[first].Shape.Length > outputs[second].Shape.Length ? new(first, second, labels)
            : new(second, first, labels);
    }

    private static IEnumerable<int> Indexes(
        ImmutableArray<OutputDescription> outputs, Func<OutputDescription, bool> isMeant) =>
        Enumerable.Range(0, outputs.Length).Where(i => isMeant(outputs[i]));
}
