namespace Redaction.Sdk.Training.Networks;

/// <summary>All numbers of a network.</summary>
/// <param name="Layout">Where they lie.</param>
/// <param name="Learned">What is learned.</param>
/// <param name="Counted">The means and variances.</param>
internal sealed record NetworkWeights(NetworkLayout Layout, float[] Learned, float[] Counted)
{
    /// <summary>What is added to a variance before its root is taken.</summary>
    public const double Epsilon = 1e-3;

    // The chance of a redaction at a cell before anything is known: Lin et al., Focal Loss, ICCV 2017.
    private const double PriorConfidence = 0.01;

    // Boxes begin 25 model pixels wide and high: exp(0.45) strides to each side.
    private const float PriorDistance = 0.45f;

    /// <summary>Makes the weights that training begins with.</summary>
    /// <param name="layout">Where they lie.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    public static NetworkWeights Create(NetworkLayout layout, int seed)
    {
        var random = new Random(seed);
        NetworkWeights weights = new(layout, new float[layout.LearnedCount], new float[layout.CountedCount]);
        foreach (var layer in layout.Layers)
        {
            var convolution = layer.Convolution;

            // He et al., ICCV 2015. The last layer begins small.
            var deviation = layer.IsNormalized
                ? Math.Sqrt(2.0 / (convolution.Kernel * convolution.Kernel * convolution.Inputs))
                : 0.01;
            foreach (ref var weight in weights.Learned.AsSpan(layer.Weights))
            {
                weight = (float)(deviation * Normal(random));
            }

            Begin(weights, layer);
        }

        return weights;
    }

    /// <summary>Makes weights of folded layers.</summary>
    /// <param name="layout">Where they lie.</param>
    /// <param name="layers">The layers, in the order of the layout.</param>
    public static NetworkWeights Of(NetworkLayout layout, IReadOnlyList<FoldedLayer> layers)
    {
        NetworkWeights weights = new(layout, new float[layout.LearnedCount], new float[layout.CountedCount]);
        foreach (var (folded, place) in layers.Zip(layout.Layers))
        {
            folded.CopyTo(weights, place);
        }

        return weights;
    }

    /// <summary>Copies them.</summary>
    public NetworkWeights Copy() => this with { Learned = [.. Learned], Counted = [.. Counted] };

    /// <summary>Copies them so that what had a confidence has one half, and all others keep their order.</summary>
    /// <param name="confidence">The confidence, between 0 and 1.</param>
    public NetworkWeights WithEvenConfidenceAt(double confidence)
    {
        var copy = Copy();
        var head = Layout.Layers.Single(static layer => !layer.IsNormalized);
        foreach (ref var bias in copy.Learned.AsSpan(head.Scales)[^Layout.Shape.Classes..])
        {
            bias -= (float)Math.Log(confidence / (1 - confidence));
        }

        return copy;
    }

    private static void Begin(NetworkWeights weights, LayerPlace layer)
    {
        if (layer.IsNormalized)
        {
            weights.Learned.AsSpan(layer.Scales).Fill(1);
            weights.Counted.AsSpan(layer.Variances).Fill(1);
            return;
        }

        var biases = weights.Learned.AsSpan(layer.Scales);
        biases[..4].Fill(PriorDistance);
        biases[4..].Fill((float)Math.Log(PriorConfidence / (1 - PriorConfidence)));
    }

    // Box and Muller, 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
