using System.Collections.Immutable;

namespace Redaction.Sdk;

/// <summary>How what a model writes becomes boxes.</summary>
public sealed record ModelDecoder
{
    /// <summary>Gets the name of the decoder, such as <c>yolov8</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the names of the outputs that it reads, in its order; empty for the model's own order.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Gets the confidence below which a box is dropped, for classes that have none of their own.</summary>
    /// <value>From 0 to 1. The default is 0.25.</value>
    public float MinimumConfidence { get; init; } = 0.25f;

    /// <summary>Gets the overlap above which the weaker of two boxes is dropped.</summary>
    /// <value>An intersection over union, from 0 to 1; 1 drops none. The default is 0.45.</value>
    public float MaximumOverlap { get; init; } = 0.45f;

    /// <summary>Gets whether boxes of different classes drop each other too.</summary>
    public bool IsClassAgnostic { get; init; }

    /// <summary>Gets the most boxes on a page.</summary>
    public int MaximumDetections { get; init; } = 300;

    /// <summary>Gets the decoder's own parameters, by name.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
