using System.Diagnostics;
using Redaction.Sdk.Training.Checkpoints;
using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Optimization;
using Redaction.Sdk.Training.Pages;
using Redaction.Sdk.Training.Torch;

namespace Redaction.Sdk.Training.Runs;

/// <summary>Learns, step by step, until the budget is used up or validation gets no better.</summary>
internal sealed class TrainingLoop(
    TrainingOptions options,
    Checkpoint checkpoint,
    PageMixer mixer,
    RunValidation validation,
    IExperimentTracker tracker,
    string checkpointPath)
{
    private const float LongestGradient = 10;
    private const int StepsBetweenReports = 20;

    private readonly NetworkShape _shape = checkpoint.Weights.Layout.Shape;
    private readonly float[] _gradients = new float[checkpoint.Weights.Layout.LearnedCount];
    private readonly StepReport _report = new();
    private TimeSpan _before;
    private long _began;
    private TimeSpan _savedAt;
    private TimeSpan _validatedAt;
    private double _owedPages;

    private TimeSpan Elapsed => _before + Stopwatch.GetElapsedTime(_began);

    /// <summary>Learns on the calling thread.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        var device = TrainingDevice.Open(options);
        _before = _savedAt = _validatedAt = checkpoint.Elapsed;
        var ahead = Math.Max(options.BatchSize, 2 * options.PageThreads);
        using var supply = new PageSupply(
            mixer, new(_shape), _shape.PictureBytes, options.PageThreads, ahead, checkpoint.Pages);
        using var ring = new PageRing(_shape, options.KeptPages, device.Device);
        using var step = new TrainingStep(checkpoint.Weights, device.Device, device.IsHalf);
        Fill(supply, ring, cancellationToken);

        _began = Stopwatch.GetTimestamp();
        while (Elapsed < options.Budget && !validation.IsExhausted(checkpoint))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                Save();
                cancellationToken.ThrowIfCancellationRequested();
            }

            Refresh(supply, ring, cancellationToken);
            Step(step, ring);
            Look(cancellationToken);
        }

        validation.Finish(checkpoint, mixer, tracker);
        Save();
    }

    // The first pages come before time is counted, so that no batch is drawn from a handful of them.
    private void Fill(PageSupply supply, PageRing ring, CancellationToken cancellationToken)
    {
        var first = Math.Min(options.KeptPages, Math.Max(4 * options.BatchSize, options.KeptPages / 4));
        while (ring.Count < first)
        {
            Add(supply, ring, supply.Take(waits: true, cancellationToken)!);
        }
    }

    // Takes what is ready. Waits when pages have been learned from too often.
    private void Refresh(PageSupply supply, PageRing ring, CancellationToken cancellationToken)
    {
        _owedPages += (double)options.BatchSize / options.Reuse;
        var most = (options.BatchSize + options.Reuse - 1) / options.Reuse;
        for (var taken = 0; taken < most; taken++)
        {
            if (supply.Take(waits: _owedPages >= options.KeptPages / 4.0, cancellationToken) is not { } page)
            {
                return;
            }

            Add(supply, ring, page);
            _owedPages = Math.Max(0, _owedPages - 1);
        }
    }

    private void Add(PageSupply supply, PageRing ring, FittedPage page)
    {
        ring.Add(page);
        supply.Return(page);
        checkpoint.Pages++;
    }

    private void Step(TrainingStep step, PageRing ring)
    {
        var next = checkpoint.Step + 1;
        var random = new Random(unchecked((int)next * 7919) ^ checkpoint.Seed);
        if (step.Run(ring, options.BatchSize, random, checkpoint.Weights, _gradients) is not { } losses)
        {
            return;
        }

        var rate = LearningRate.At(options.LearningRate, next, Elapsed / options.Budget);
        var norm = checkpoint.Optimizer.Step(checkpoint.Weights.Learned, _gradients, rate, next, LongestGradient);
        checkpoint.Average.Update(checkpoint.Weights, next);
        checkpoint.Step = next;
        _report.Add(losses, norm);
        if (next % StepsBetweenReports == 0)
        {
            tracker.Log(next, _report.Figures(options.BatchSize, checkpoint.Pages, rate, Elapsed));
        }
    }

    private void Look(CancellationToken cancellationToken)
    {
        if (Elapsed - _validatedAt >= options.ValidationInterval)
        {
            _validatedAt = Elapsed;
            validation.Begin(checkpoint, cancellationToken);
        }

        validation.TakeResult(checkpoint, mixer, tracker);
        if (Elapsed - _savedAt >= options.CheckpointInterval)
        {
            Save();
        }
    }

    private void Save()
    {
        _savedAt = checkpoint.Elapsed = Elapsed;
        CheckpointFile.Write(checkpointPath, checkpoint);
    }
}
