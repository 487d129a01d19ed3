using System.Collections.Immutable;

namespace Redaction.Sdk;

/// <summary>What a model bundle says of itself: all that is needed to run the model and to trace its results.</summary>
/// <remarks>The contract of a model: nothing here is ever read from the ONNX file's own metadata.</remarks>
public sealed record ModelManifest
{
    /// <summary>Gets the name, in lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the semantic version, such as <c>1.2.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the semantic version of the oldest SDK that runs the model as it was measured.</summary>
    public required string MinimumSdk { get; init; }

    /// <summary>Gets what the model reads.</summary>
    public required ModelInput Input { get; init; }

    /// <summary>Gets how what the model writes becomes boxes.</summary>
    public required ModelDecoder Decoder { get; init; }

    /// <summary>Gets the classes, in the order of the model's outputs.</summary>
    public required ImmutableArray<ModelClass> Classes { get; init; }

    /// <summary>Gets the licence, as an SPDX expression; <see langword="null"/> when it is not stated.</summary>
    public string? License { get; init; }

    /// <summary>Gets what the model was trained on, with its version; <see langword="null"/> when it is not stated.</summary>
    public string? TrainingData { get; init; }

    /// <summary>Gets the set on which the thresholds were chosen; <see langword="null"/> when they were not.</summary>
    public string? ThresholdsChosenOn { get; init; }

    /// <summary>Gets the figures that were measured, by name, such as <c>woo/f1</c>.</summary>
    public ImmutableSortedDictionary<string, double> Metrics { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Gets when the model was made; <see langword="null"/> when it is not stated.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the commit of the sources that made it; <see langword="null"/> when it is not stated.</summary>
    public string? SourceCommit { get; init; }
}
