using Redaction.Sdk.Detection;
using Redaction.Sdk.Training.Checkpoints;
using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Onnx;
using Redaction.Sdk.Training.Pages;
using Redaction.Sdk.Training.Validation;

namespace Redaction.Sdk.Training.Runs;

/// <summary>Looks at how good the average of the weights is, beside the run, and keeps the best.</summary>
/// <remarks>The model is run just as it will run in service.</remarks>
internal sealed class RunValidation(
    TrainingOptions options, IReadOnlyList<ValidationSet> sets, IReadOnlyList<CorpusPage> learned)
{
    // Of the figures at one confidence; the one that ships is chosen at the end.
    private const double Confidence = 0.4;

    private Task<Outcome>? _running;

    /// <summary>Tells whether validation got no better for too long.</summary>
    public bool IsExhausted(Checkpoint checkpoint) => checkpoint.Worse >= options.Patience;

    /// <summary>Begins to look, unless the last look is still going on.</summary>
    public void Begin(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        if (_running is null)
        {
            var weights = checkpoint.Average.Average.Copy();
            var step = checkpoint.Step;
            _running = Task.Run(() => LookAsync(weights, step, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Takes the result, if there is one: notes the figures, keeps the best weights, weighs real pages.</summary>
    public void TakeResult(Checkpoint checkpoint, PageMixer mixer, IExperimentTracker tracker)
    {
        if (_running is not { IsCompleted: true } finished)
        {
            return;
        }

        _running = null;
        var outcome = finished.GetAwaiter().GetResult();
        mixer.Weigh(outcome.PageWeights);
        checkpoint.Worse++;
        if (outcome.Figure > checkpoint.BestFigure)
        {
            (checkpoint.BestFigure, checkpoint.Worse) = (outcome.Figure, 0);
            outcome.Weights.Learned.CopyTo(checkpoint.Best.Learned, 0);
            outcome.Weights.Counted.CopyTo(checkpoint.Best.Counted, 0);
        }

        tracker.Log(outcome.Step, outcome.Figures);
    }

    /// <summary>Looks once more, at the last weights.</summary>
    public void Finish(Checkpoint checkpoint, PageMixer mixer, IExperimentTracker tracker)
    {
        _running?.Wait();
        TakeResult(checkpoint, mixer, tracker);
        Begin(checkpoint, CancellationToken.None);
        _running!.Wait();
        TakeResult(checkpoint, mixer, tracker);
    }

    private async Task<Outcome> LookAsync(NetworkWeights weights, long step, CancellationToken cancellationToken)
    {
        var onnx = OnnxEmitter.Write(weights);
        var manifest = TrainedManifest.Open(weights.Layout.Shape);
        Dictionary<string, double> figures = [];
        List<double> precisions = [];
        foreach (var set in sets.Where(static set => set.Pages.Count > 0))
        {
            var pages = await ModelScorer.RunAsync(onnx, manifest, set.Pages, options.PageThreads, cancellationToken)
                .ConfigureAwait(false);
            var result = ModelScorer.Score(pages, Confidence);
            Note(figures, set.Name, result);
            precisions.Add(result.All.AveragePrecision50 ?? 0);
        }

        var real = await ModelScorer
            .RunAsync(onnx, manifest, [.. learned.Select(static one => one.Page)], options.PageThreads, cancellationToken)
            .ConfigureAwait(false);
        var weighed = HardPages.Weigh(real);
        figures["validation/figure"] = precisions.Count == 0 ? 0 : precisions.Average();
        figures["hard/pages"] = weighed.Count(static weight => weight > 1);
        figures["hard/errors"] = weighed.Sum() - weighed.Count;

        return new(weights, step, figures, weighed);
    }

    private static void Note(Dictionary<string, double> figures, string set, EvaluationResult result)
    {
        figures[$"{set}/f1"] = result.All.F1 ?? 0;
        figures[$"{set}/precision"] = result.All.Precision ?? 0;
        figures[$"{set}/recall"] = result.All.Recall ?? 0;
        figures[$"{set}/ap50"] = result.All.AveragePrecision50 ?? 0;
        figures[$"{set}/ap"] = result.All.AveragePrecision ?? 0;
        figures[$"{set}/style"] = result.All.StyleAccuracy ?? 0;
        figures[$"{set}/clean"] = result.FalseBoxesPerCleanPage ?? 0;
    }

    private sealed record Outcome(
        NetworkWeights Weights, long Step, Dictionary<string, double> Figures, IReadOnlyList<double> PageWeights)
    {
        public double Figure => Figures["validation/figure"];
    }
}
