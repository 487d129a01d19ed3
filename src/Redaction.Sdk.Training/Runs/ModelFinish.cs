using System.Collections.Immutable;
using System.Globalization;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Registry;
using Redaction.Sdk.Training.Checkpoints;
using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Onnx;
using Redaction.Sdk.Training.Pages;
using Redaction.Sdk.Training.Torch;
using Redaction.Sdk.Training.Validation;

namespace Redaction.Sdk.Training.Runs;

/// <summary>Makes models of trained weights: calibrates, chooses the confidence, measures, writes.</summary>
internal sealed class ModelFinish(TrainingOptions options, TimeProvider clock)
{
    /// <summary>Writes the model with 8 bits, and beside it the one in single precision.</summary>
    /// <returns>The manifest of the model with 8 bits.</returns>
    public async Task<ModelManifest> WriteAsync(
        Checkpoint checkpoint,
        PageMixer mixer,
        IReadOnlyList<ValidationSet> sets,
        TrainingCorpus corpus,
        string folder,
        CancellationToken cancellationToken)
    {
        // A run that was never validated has nothing but its average.
        var weights = StartingWeights.Keep(
            checkpoint.BestFigure >= 0 ? checkpoint.Best : checkpoint.Average.Average, options);
        var ranges = new NetworkRunner(weights).Measure(CalibrationPictures.Make(weights.Layout.Shape, mixer));
        var data = Describe(checkpoint, corpus);

        await WriteAsync(OnnxEmitter.Write, weights, sets, data, $"{folder}.float", cancellationToken)
            .ConfigureAwait(false);

        return await WriteAsync(
            one => OnnxEmitter.WriteQuantized(one, ranges), weights, sets, data, folder, cancellationToken)
            .ConfigureAwait(false);
    }

    private string StartingModel => options.StartingModel is { } model
        ? string.Create(CultureInfo.InvariantCulture, $"the weights of {model.Manifest.Name} {model.Manifest.Version} (SHA-256 {model.Sha256}), of which {options.StartingShare} is kept, then ")
        : string.Empty;

    // The confidence that is chosen becomes one half, so that every model is used with the same one.
    private async Task<ModelManifest> WriteAsync(
        Func<NetworkWeights, byte[]> emit,
        NetworkWeights weights,
        IReadOnlyList<ValidationSet> sets,
        string data,
        string folder,
        CancellationToken cancellationToken)
    {
        var shape = weights.Layout.Shape;
        var onnx = emit(weights);
        Dictionary<string, EvaluatedPage[]> looks = [];
        foreach (var set in sets.Where(static set => set.Pages.Count > 0))
        {
            looks[set.Name] = await ModelScorer
                .RunAsync(onnx, TrainedManifest.Open(shape), set.Pages, options.PageThreads, cancellationToken)
                .ConfigureAwait(false);
        }

        var confidence = ConfidenceChoice.Best(looks.Values);
        var metrics = looks.SelectMany(pair => Metrics(pair.Key, ModelScorer.Score(pair.Value, confidence)));
        var manifest = TrainedManifest.Close(
            shape,
            metrics.ToImmutableSortedDictionary(StringComparer.Ordinal),
            data,
            $"pages kept back: {string.Join(", ", looks.Select(static pair => $"{pair.Value.Length} {pair.Key}"))}",
            clock.GetUtcNow());
        ModelBundleWriter.WriteFolder(folder, manifest, emit(weights.WithEvenConfidenceAt(confidence)));

        return manifest;
    }

    private static IEnumerable<KeyValuePair<string, double>> Metrics(string set, EvaluationResult result)
    {
        List<(string Name, double? Value)> figures =
        [
            ("f1", result.All.F1),
            ("precision", result.All.Precision),
            ("recall", result.All.Recall),
            ("ap", result.All.AveragePrecision),
            ("ap50", result.All.AveragePrecision50),
            ("false-boxes-per-clean-page", result.FalseBoxesPerCleanPage),
        ];
        foreach (var style in result.Styles)
        {
            var name = style.Style.ToString().ToLowerInvariant();
            figures.Add(($"{name}-recall", style.Recall));
            figures.Add(($"{name}-precision", style.Figures.Precision));
        }

        return figures
            .Where(static figure => figure.Value is not null)
            .Select(figure => KeyValuePair.Create($"{set}/{figure.Name}", Math.Round(figure.Value!.Value, 4)));
    }

    private string Describe(Checkpoint checkpoint, TrainingCorpus corpus) => string.Create(
        CultureInfo.InvariantCulture,
        $"{StartingModel}{checkpoint.Pages} made pages and looks at {corpus.Training.Count} real ones "
        + $"(SHA-256 {corpus.Sha256}), seed {checkpoint.Seed}, {checkpoint.Step} steps, "
        + $"{checkpoint.Elapsed.TotalMinutes:0} minutes");
}
