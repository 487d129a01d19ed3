using System.Numerics.Tensors;
using Redaction.Sdk.Training.Networks;

namespace Redaction.Sdk.Training.Optimization;

/// <summary>The exponential moving average of a network's numbers, which is what is validated and shipped.</summary>
internal sealed class WeightAverage(NetworkWeights average, double decay)
{
    /// <summary>Gets the average.</summary>
    public NetworkWeights Average { get; } = average;

    /// <summary>Moves the average towards the numbers of a step; quickly in the first steps, when they are poor.</summary>
    /// <param name="weights">The numbers.</param>
    /// <param name="step">The number of the step, from 1.</param>
    public void Update(NetworkWeights weights, long step)
    {
        var share = (float)(1 - Math.Min(decay, (1 + step) / (10.0 + step)));
        TensorPrimitives.Lerp(Average.Learned, weights.Learned, share, Average.Learned);
        TensorPrimitives.Lerp(Average.Counted, weights.Counted, share, Average.Counted);
    }
}
