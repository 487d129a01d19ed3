using Redaction.Sdk.Training.Networks;

namespace Redaction.Sdk.Training.Tests.Networks;

/// <summary>Networks that are quick to run.</summary>
internal static class SmallShapes
{
    public static NetworkShape Tiny { get; } =
        new() { Width = 96, Height = 128, Channels = [8, 8, 12, 16, 16], Blocks = [1, 1, 1, 1], Neck = 12 };

    /// <summary>Makes weights whose normalisation is far from nothing, as training leaves them.</summary>
    public static NetworkWeights Weights(NetworkShape shape, int seed)
    {
        var weights = NetworkWeights.Create(new(shape), seed);
        var random = new Random(seed);
        foreach (var layer in weights.Layout.Layers.Where(layer => layer.IsNormalized))
        {
            Fill(weights.Learned.AsSpan(layer.Scales), random, 0.5f, 1.5f);
            Fill(weights.Learned.AsSpan(layer.Offsets), random, -0.3f, 0.3f);
            Fill(weights.Counted.AsSpan(layer.Means), random, -0.2f, 0.2f);
            Fill(weights.Counted.AsSpan(layer.Variances), random, 0.5f, 2);
        }

        return weights;
    }

    /// <summary>Makes a picture of noise.</summary>
    public static byte[] Picture(NetworkShape shape, int seed)
    {
        var picture = new byte[shape.PictureBytes];
        new Random(seed).NextBytes(picture);

        return picture;
    }

    private static void Fill(Span<float> values, Random random, float least, float largest)
    {
        foreach (ref var value in values)
        {
            value = least + ((largest - least) * random.NextSingle());
        }
    }
}
