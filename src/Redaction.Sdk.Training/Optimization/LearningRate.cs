namespace Redaction.Sdk.Training.Optimization;

/// <summary>The learning rate over a run: it rises quickly, then falls as a cosine to a hundredth.</summary>
internal static class LearningRate
{
    private const double WarmUpSteps = 150;
    private const double Lowest = 0.01;

    /// <summary>Finds the rate of a step.</summary>
    /// <param name="highest">The rate after warming up.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="progress">How much of the run is over, from 0 to 1.</param>
    public static float At(double highest, long step, double progress)
    {
        var cosine = Lowest + ((1 - Lowest) * 0.5 * (1 + Math.Cos(Math.PI * Math.Clamp(progress, 0, 1))));

        return (float)(highest * Math.Min(1, step / WarmUpSteps) * cosine);
    }
}
