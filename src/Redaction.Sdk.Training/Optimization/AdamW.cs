using System.Numerics.Tensors;
using Redaction.Sdk.Training.Networks;

namespace Redaction.Sdk.Training.Optimization;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019), over one flat array.</summary>
internal sealed class AdamW
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _decay;
    private readonly float[] _scratch;

    /// <summary>Prepares for a network.</summary>
    /// <param name="layout">Where its numbers lie; of these, only weights of convolutions decay.</param>
    /// <param name="weightDecay">The share of a weight that is lost a step, for each unit of the learning rate.</param>
    public AdamW(NetworkLayout layout, float weightDecay)
    {
        First = new float[layout.LearnedCount];
        Second = new float[layout.LearnedCount];
        _scratch = new float[layout.LearnedCount];
        _decay = new float[layout.LearnedCount];
        foreach (var layer in layout.Layers)
        {
            _decay.AsSpan(layer.Weights).Fill(weightDecay);
        }
    }

    /// <summary>Gets the running mean of gradients.</summary>
    public float[] First { get; }

    /// <summary>Gets the running mean of squared gradients.</summary>
    public float[] Second { get; }

    /// <summary>Makes a step.</summary>
    /// <param name="values">The numbers, changed in place.</param>
    /// <param name="gradients">Their gradients; changed if they are too long.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="step">The number of this step, from 1.</param>
    /// <param name="longest">The norm to which longer gradients are cut.</param>
    /// <returns>The norm of the gradients before. If it is not finite, nothing is changed.</returns>
    public float Step(Span<float> values, Span<float> gradients, float rate, long step, float longest)
    {
        var norm = TensorPrimitives.Norm<float>(gradients);
        if (!float.IsFinite(norm))
        {
            return norm;
        }

        if (norm > longest)
        {
            TensorPrimitives.Multiply(gradients, longest / norm, gradients);
        }

        // first = d · first + (1 - d) · g, and the same with g² for the second.
        TensorPrimitives.Lerp(First, gradients, 1 - FirstDecay, First);
        TensorPrimitives.Multiply(gradients, gradients, gradients);
        TensorPrimitives.Lerp(Second, gradients, 1 - SecondDecay, Second);

        var first = 1 - MathF.Pow(FirstDecay, step);
        var second = 1 - MathF.Pow(SecondDecay, step);
        TensorPrimitives.Divide(Second, second, _scratch);
        TensorPrimitives.Sqrt(_scratch, _scratch);
        TensorPrimitives.Add(_scratch, Epsilon, _scratch);
        TensorPrimitives.Divide(First, _scratch, _scratch);
        TensorPrimitives.Multiply(_scratch, 1 / first, _scratch);
        TensorPrimitives.MultiplyAdd(_decay, values, _scratch, _scratch);
        TensorPrimitives.MultiplyAdd(_scratch, -rate, values, values);

        return norm;
    }
}
