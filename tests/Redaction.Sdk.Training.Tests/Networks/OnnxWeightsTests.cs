using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Onnx;
using Redaction.Sdk.Training.Runs;
using Redaction.Sdk.Training.Torch;
using Redaction.Sdk.Training.Validation;

namespace Redaction.Sdk.Training.Tests.Networks;

public sealed class OnnxWeightsTests
{
    private static readonly NetworkWeights Weights = SmallShapes.Weights(SmallShapes.Tiny, 6);

    public OnnxWeightsTests() => TorchLibraries.Load(null);

    [Fact]
    public void Read_OfAModelInSinglePrecision_GivesTheNetworkThatWasWritten()
    {
        var again = NetworkWeights.Of(Weights.Layout, OnnxWeights.Read(Weights.Layout, OnnxEmitter.Write(Weights)));

        AssertSame(Weights, again);
    }

    [Fact]
    public void Read_OfAModelWith8Bits_GivesTheWeightsThatItComputesWith()
    {
        var ranges = new NetworkRunner(Weights).Measure([SmallShapes.Picture(SmallShapes.Tiny, 6)]);

        var layers = OnnxWeights.Read(Weights.Layout, OnnxEmitter.WriteQuantized(Weights, ranges));

        Assert.All(layers.Zip(Weights.Layout.Layers), pair =>
        {
            var written = FoldedLayer.Of(Weights, pair.Second);
            var size = written.Weights.Length / written.Biases.Length;
            for (var i = 0; i < written.Weights.Length; i++)
            {
                var largest = written.Weights.AsSpan(i / size * size, size).ToArray().Max(MathF.Abs);

                // Half a step of 7 bits; the head has none.
                Assert.Equal(written.Weights[i], pair.First.Weights[i], pair.Second.IsNormalized ? largest / 125 : 0);
            }
        });
    }

    [Fact]
    public void Normalize_OfAFoldedNetwork_ChangesNothingAndCentresEveryUnit()
    {
        byte[][] pictures = [SmallShapes.Picture(SmallShapes.Tiny, 7), SmallShapes.Picture(SmallShapes.Tiny, 8)];
        var again = NetworkWeights.Of(Weights.Layout, OnnxWeights.Read(Weights.Layout, OnnxEmitter.Write(Weights)));
        var moments = new NetworkRunner(again).MeasureMoments(pictures);

        StartingWeights.Normalize(again, moments);

        AssertSame(Weights, again);
        var first = Weights.Layout.Layers[0];
        Assert.Equal(moments[0].Means[0], again.Learned[first.Offsets.Start.Value], 1e-4);
        Assert.Equal(moments[0].Variances[0], again.Counted[first.Variances.Start.Value], 1e-4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(1)]
    public void Keep_OfAShare_LiesBetweenTheModelAndWhatWasLearned(double share)
    {
        var start = SmallShapes.Weights(SmallShapes.Tiny, 11);
        TrainingOptions options = new()
        {
            StartingModel = new(TrainedManifest.Open(SmallShapes.Tiny), OnnxEmitter.Write(start), string.Empty),
            StartingShare = share,
        };

        var kept = StartingWeights.Keep(Weights, options);

        Assert.All(Weights.Layout.Layers, place =>
        {
            var (learned, model, result) = (FoldedLayer.Of(Weights, place), FoldedLayer.Of(start, place), FoldedLayer.Of(kept, place));
            Assert.Equal((learned.Weights[3] * (1 - share)) + (model.Weights[3] * share), result.Weights[3], 1e-6);
            Assert.Equal((learned.Biases[1] * (1 - share)) + (model.Biases[1] * share), result.Biases[1], 1e-6);
        });
    }

    [Fact]
    public void MeasureMoments_OfTwoPictures_GivesThoseOfBothTogether()
    {
        NetworkRunner runner = new(Weights);
        byte[][] pictures = [SmallShapes.Picture(SmallShapes.Tiny, 9), new byte[SmallShapes.Tiny.PictureBytes]];

        var apart = pictures.Select(picture => runner.MeasureMoments([picture])[3]).ToList();
        var together = runner.MeasureMoments(pictures)[3];

        // E[x²] - E[x]², over both.
        var mean = apart.Average(one => one.Means[2]);
        var square = apart.Average(one => one.Variances[2] + (one.Means[2] * one.Means[2]));
        Assert.Equal(mean, together.Means[2], 1e-9);
        Assert.Equal(square - (mean * mean), together.Variances[2], 1e-9);
    }

    [Fact]
    public void Read_OfAModelOfAnotherNetwork_Throws()
    {
        var onnx = OnnxEmitter.Write(SmallShapes.Weights(SmallShapes.Tiny with { Neck = 16 }, 1));

        Assert.Throws<InvalidDataException>(() => OnnxWeights.Read(Weights.Layout, onnx));
        Assert.Throws<InvalidDataException>(() => OnnxWeights.Read(Weights.Layout, onnx.AsSpan(0, 1000)));
        Assert.Throws<InvalidDataException>(() => OnnxWeights.Read(Weights.Layout, []));
    }

    private static void AssertSame(NetworkWeights expected, NetworkWeights actual)
    {
        var picture = SmallShapes.Picture(SmallShapes.Tiny, 10);
        var outputs = new NetworkRunner(expected).Run(picture).Zip(new NetworkRunner(actual).Run(picture));

        Assert.All(outputs, pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }
}
