using System.Collections.Immutable;
using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Pages;

namespace Redaction.Sdk.Training.Validation;

/// <summary>What models that are trained here say of themselves.</summary>
internal static class TrainedManifest
{
    /// <summary>
    /// The overlap from which two boxes are one, of whatever class: redactions hardly overlap. Chosen on made pages, where
    /// F1 was .888 with 0.6, .891 with 0.3 and no better below.
    /// </summary>
    private const float MaximumOverlap = 0.3f;

    /// <summary>The confidence from which a model that serves names boxes: who uses it may look below one half.</summary>
    private const float ServedConfidence = 0.1f;

    /// <summary>The confidence from which boxes are looked at when figures are computed.</summary>
    private const float WeakestConfidence = 0.02f;

    /// <summary>Describes a model whose boxes are all wanted, however unsure.</summary>
    public static ModelManifest Open(NetworkShape shape) => new()
    {
        Name = "redactions",
        Version = "1.0.0",
        MinimumSdk = "0.1.0",
        Input = PageFitter.Input(shape),
        Decoder = new()
        {
            Name = "grid",
            MinimumConfidence = WeakestConfidence,
            MaximumOverlap = MaximumOverlap,
            IsClassAgnostic = true,
        },
        Classes = [.. TrainingClasses.All.Select(
            static style => new ModelClass(style.ToString().ToLowerInvariant(), style))],
    };

    /// <summary>Describes a model that is to serve.</summary>
    /// <param name="shape">The network.</param>
    /// <param name="metrics">The figures that were measured.</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="validation">What the confidence that became one half was chosen on.</param>
    /// <param name="time">When it was made.</param>
    public static ModelManifest Close(
        NetworkShape shape,
        ImmutableSortedDictionary<string, double> metrics,
        string data,
        string validation,
        DateTimeOffset time)
    {
        var open = Open(shape);

        return open with
        {
            Decoder = open.Decoder with { MinimumConfidence = ServedConfidence },
            License = "Apache-2.0",
            Metrics = metrics,
            TrainingData = data,
            ThresholdsChosenOn = validation,
            CreatedAt = time,
        };
    }
}
