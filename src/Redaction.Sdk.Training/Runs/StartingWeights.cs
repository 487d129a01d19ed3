using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Onnx;
using Redaction.Sdk.Training.Pages;
using Redaction.Sdk.Training.Torch;

namespace Redaction.Sdk.Training.Runs;

/// <summary>Makes the weights that a run begins with.</summary>
internal static class StartingWeights
{
    /// <summary>Draws weights, or takes those of a model.</summary>
    /// <param name="layout">Where they lie.</param>
    /// <param name="options">The model, or the seed.</param>
    /// <param name="mixer">Gives pages, to find out what the units of a model give.</param>
    /// <exception cref="InvalidDataException">The model is of another network.</exception>
    public static NetworkWeights Of(NetworkLayout layout, TrainingOptions options, PageMixer mixer)
    {
        if (options.StartingModel is not { } model)
        {
            return NetworkWeights.Create(layout, options.Seed);
        }

        var weights = NetworkWeights.Of(layout, OnnxWeights.Read(layout, model.Onnx.Span));
        Normalize(weights, new NetworkRunner(weights).MeasureMoments(CalibrationPictures.Make(layout.Shape, mixer)));

        return weights;
    }

    /// <summary>Gives the starting model its share of what was learned.</summary>
    /// <param name="learned">What was learned.</param>
    /// <param name="options">The model, if there is one, and its share.</param>
    public static NetworkWeights Keep(NetworkWeights learned, TrainingOptions options)
    {
        if (options.StartingModel is not { } model || options.StartingShare == 0)
        {
            return learned;
        }

        var layout = learned.Layout;

        return NetworkWeights.Of(layout, [.. OnnxWeights.Read(layout, model.Onnx.Span).Zip(
            layout.Layers,
            (start, place) => FoldedLayer.Of(learned, place).Towards(start, (float)options.StartingShare))]);
    }

    // A model has its normalisation folded in. Here it comes back, so that training finds each output as it left it:
    // with the mean and the variance that pages give, and a scale and an offset that undo both.
    internal static void Normalize(NetworkWeights weights, IReadOnlyList<UnitMoments> moments)
    {
        foreach (var (layer, unit) in weights.Layout.Layers.Where(static layer => layer.IsNormalized).Zip(moments))
        {
            var scales = weights.Learned.AsSpan(layer.Scales);
            var offsets = weights.Learned.AsSpan(layer.Offsets);
            var means = weights.Counted.AsSpan(layer.Means);
            var variances = weights.Counted.AsSpan(layer.Variances);
            for (var output = 0; output < scales.Length; output++)
            {
                means[output] = (float)(unit.Means[output] - offsets[output]);
                offsets[output] = (float)unit.Means[output];
                variances[output] = (float)unit.Variances[output];
                scales[output] = (float)Math.Sqrt(unit.Variances[output] + NetworkWeights.Epsilon);
            }
        }
    }
}
