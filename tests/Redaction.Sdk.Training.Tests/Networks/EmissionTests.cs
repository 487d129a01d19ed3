using Microsoft.ML.OnnxRuntime;
using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Onnx;
using Redaction.Sdk.Training.Torch;

namespace Redaction.Sdk.Training.Tests.Networks;

public sealed class EmissionTests
{
    public EmissionTests() => TorchLibraries.Load(null);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Write_OfANetwork_GivesWhatTorchGives(int seed)
    {
        var weights = SmallShapes.Weights(SmallShapes.Tiny, seed);
        var picture = SmallShapes.Picture(SmallShapes.Tiny, seed);

        var expected = new NetworkRunner(weights).Run(picture);
        var actual = RunOnnx(OnnxEmitter.Write(weights), weights.Layout.Shape, picture);

        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void WriteQuantized_OfANetwork_GivesNearlyWhatTorchGives()
    {
        var weights = SmallShapes.Weights(SmallShapes.Tiny, 3);
        var picture = SmallShapes.Picture(SmallShapes.Tiny, 3);
        NetworkRunner runner = new(weights);
        var expected = runner.Run(picture);

        var onnx = OnnxEmitter.WriteQuantized(weights, runner.Measure([picture]));
        var actual = RunOnnx(onnx, weights.Layout.Shape, picture);

        // Of the spread of the numbers, not of each: the least of them are below the step of a byte.
        var spread = expected.Max() - expected.Min();
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 0.1f * spread));
        Assert.NotEqual(expected, actual);
    }

    [Fact]
    public void Write_OfTheSameWeights_GivesTheSameBytes()
    {
        var weights = SmallShapes.Weights(SmallShapes.Tiny, 4);

        Assert.Equal(OnnxEmitter.Write(weights), OnnxEmitter.Write(weights.Copy()));
    }

    [Fact]
    public void Write_OfTheNetworkThatShips_KeepsItsSizes()
    {
        var weights = SmallShapes.Weights(new(), 5);
        var ranges = Enumerable.Repeat(new ValueRange(-1, 1), 100).ToList();

        Assert.InRange(OnnxEmitter.Write(weights).Length, 1, 5_000_000);
        Assert.InRange(OnnxEmitter.WriteQuantized(weights, ranges).Length, 1, 2_000_000);
    }

    internal static float[] RunOnnx(byte[] onnx, NetworkShape shape, byte[] picture)
    {
        var planes = new byte[picture.Length];
        var area = shape.Width * shape.Height;
        for (var i = 0; i < picture.Length; i++)
        {
            planes[(i % 3 * area) + (i / 3)] = picture[i];
        }

        using InferenceSession session = new(onnx);
        using var input = OrtValue.CreateTensorValueFromMemory(planes, [1, 3, shape.Height, shape.Width]);
        using RunOptions options = new();
        using var outputs = session.Run(options, ["page"], [input], ["grid"]);

        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
