using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Optimization;

namespace Redaction.Sdk.Training.Checkpoints;

/// <summary>Everything that a run needs to go on.</summary>
internal sealed class Checkpoint
{
    /// <summary>Gets the numbers that are being learned.</summary>
    public required NetworkWeights Weights { get; init; }

    /// <summary>Gets their moving average.</summary>
    public required WeightAverage Average { get; init; }

    /// <summary>Gets the state of the optimiser.</summary>
    public required AdamW Optimizer { get; init; }

    /// <summary>Gets the average that was validated best.</summary>
    public required NetworkWeights Best { get; init; }

    /// <summary>Gets or sets the seed of the run.</summary>
    public required int Seed { get; init; }

    /// <summary>Gets or sets the steps that were made.</summary>
    public long Step { get; set; }

    /// <summary>Gets or sets the pages that were made.</summary>
    public ulong Pages { get; set; }

    /// <summary>Gets or sets how long it took.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>Gets or sets the best figure of validation; negative before the first.</summary>
    public double BestFigure { get; set; } = -1;

    /// <summary>Gets or sets how often validation was no better since.</summary>
    public int Worse { get; set; }

    /// <summary>Begins a run.</summary>
    public static Checkpoint Begin(NetworkWeights weights, int seed, float weightDecay, double averageDecay) => new()
    {
        Weights = weights,
        Average = new(weights.Copy(), averageDecay),
        Best = weights.Copy(),
        Optimizer = new(weights.Layout, weightDecay),
        Seed = seed,
    };

    /// <summary>Gets all arrays, always in the same order.</summary>
    public IEnumerable<float[]> Arrays =>
    [
        Weights.Learned, Weights.Counted,
        Average.Average.Learned, Average.Average.Counted,
        Best.Learned, Best.Counted,
        Optimizer.First, Optimizer.Second,
    ];
}
