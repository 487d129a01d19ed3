namespace Redaction.Sdk.Training.Networks;

/// <summary>A convolution with its normalisation folded in, as a model in service runs it.</summary>
/// <param name="Weights">Shape [outputs, inputs, rows, columns], row-major.</param>
/// <param name="Biases">One for each output.</param>
internal sealed record FoldedLayer(float[] Weights, float[] Biases)
{
    /// <summary>Folds a layer, in double precision.</summary>
    public static FoldedLayer Of(NetworkWeights weights, LayerPlace layer)
    {
        var convolution = layer.Convolution;
        var source = weights.Learned.AsSpan(layer.Weights);
        var area = convolution.Kernel * convolution.Kernel;
        FoldedLayer folded = new(new float[source.Length], new float[convolution.Outputs]);
        for (var output = 0; output < convolution.Outputs; output++)
        {
            var (scale, bias) = Affine(weights, layer, output);
            folded.Biases[output] = (float)bias;
            for (var i = 0; i < area * convolution.Inputs; i++)
            {
                var (cell, input) = Math.DivRem(i, convolution.Inputs);
                folded.Weights[(((output * convolution.Inputs) + input) * area) + cell] =
                    (float)(source[(output * area * convolution.Inputs) + i] * scale);
            }
        }

        return folded;
    }

    /// <summary>Takes a share of another layer's numbers.</summary>
    /// <param name="other">The other layer, of the same shape.</param>
    /// <param name="share">From 0 for none of it to 1 for nothing else.</param>
    public FoldedLayer Towards(FoldedLayer other, float share) => new(
        [.. Weights.Zip(other.Weights, (mine, its) => mine + (share * (its - mine)))],
        [.. Biases.Zip(other.Biases, (mine, its) => mine + (share * (its - mine)))]);

    /// <summary>Puts the layer among the weights of a network, so that folding gives the same again.</summary>
    /// <param name="weights">The weights, which are changed; normalisation does nothing but add the bias.</param>
    /// <param name="layer">The place of the layer.</param>
    public void CopyTo(NetworkWeights weights, LayerPlace layer)
    {
        var convolution = layer.Convolution;
        var destination = weights.Learned.AsSpan(layer.Weights);
        var area = convolution.Kernel * convolution.Kernel;
        for (var i = 0; i < destination.Length; i++)
        {
            var (rest, input) = Math.DivRem(i, convolution.Inputs);
            var (output, cell) = Math.DivRem(rest, area);
            destination[i] = Weights[(((output * convolution.Inputs) + input) * area) + cell];
        }

        if (layer.IsNormalized)
        {
            weights.Learned.AsSpan(layer.Scales).Fill(1);
            weights.Counted.AsSpan(layer.Means).Clear();
            weights.Counted.AsSpan(layer.Variances).Fill((float)(1 - NetworkWeights.Epsilon));
        }

        Biases.CopyTo(weights.Learned.AsSpan(layer.IsNormalized ? layer.Offsets : layer.Scales));
    }

    private static (double Scale, double Bias) Affine(NetworkWeights weights, LayerPlace layer, int output)
    {
        double first = weights.Learned[layer.Scales.Start.Value + output];
        if (!layer.IsNormalized)
        {
            return (1, first);
        }

        var scale = first / Math.Sqrt(
            weights.Counted[layer.Variances.Start.Value + output] + NetworkWeights.Epsilon);
        var mean = weights.Counted[layer.Means.Start.Value + output];

        return (scale, weights.Learned[layer.Offsets.Start.Value + output] - (mean * scale));
    }
}
