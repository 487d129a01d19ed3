namespace Redaction.Sdk.Training.Networks;

/// <summary>A convolution and where its numbers begin.</summary>
/// <param name="Convolution">The convolution.</param>
/// <param name="IsNormalized">Whether batch normalisation follows, instead of a bias.</param>
/// <param name="Learned">Where its weights begin; scales and offsets, or biases, follow.</param>
/// <param name="Counted">Where its means begin; its variances follow.</param>
internal sealed record LayerPlace(Convolution Convolution, bool IsNormalized, int Learned, int Counted)
{
    /// <summary>Gets where the scales, or the biases, begin.</summary>
    public int AfterWeights => Learned + Convolution.WeightCount;

    public Range Weights => Learned..AfterWeights;

    /// <summary>Gets the scales of a normalised layer, or the biases of another.</summary>
    public Range Scales => AfterWeights..(AfterWeights + Convolution.Outputs);

    public Range Offsets => (AfterWeights + Convolution.Outputs)..(AfterWeights + (2 * Convolution.Outputs));

    public Range Means => Counted..(Counted + Convolution.Outputs);

    public Range Variances => (Counted + Convolution.Outputs)..(Counted + (2 * Convolution.Outputs));
}
