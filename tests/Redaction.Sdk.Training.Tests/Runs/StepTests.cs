using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Optimization;
using Redaction.Sdk.Training.Pages;
using Redaction.Sdk.Training.Tests.Networks;
using Redaction.Sdk.Training.Torch;
using TorchSharp;

namespace Redaction.Sdk.Training.Tests.Runs;

public sealed class StepTests
{
    public StepTests() => TorchLibraries.Load(null);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_ManyTimes_LearnsThePagesOfTheRing(bool isHalf)
    {
        const int seed = 7;
        var layout = new NetworkLayout(SmallShapes.Tiny);
        var weights = NetworkWeights.Create(layout, seed);
        using var ring = Ring(layout.Shape, pages: 8);
        using TrainingStep step = new(weights, torch.CPU, isHalf);
        AdamW optimizer = new(layout, 0.02f);
        var gradients = new float[layout.LearnedCount];
        List<float> losses = [];

        for (var number = 1; number <= 60; number++)
        {
            var loss = step.Run(ring, 4, new Random(seed + number), weights, gradients)!.Value;
            losses.Add(loss.Scores + loss.Boxes);
            optimizer.Step(weights.Learned, gradients, 4e-3f, number, 10);
        }

        Assert.All(losses, loss => Assert.True(float.IsFinite(loss)));
        Assert.True(losses[^3..].Average() < 0.8 * losses[..3].Average(), string.Join(' ', losses));
    }

    private static PageRing Ring(NetworkShape shape, int pages)
    {
        BarPages source = new();
        PageFitter fitter = new(shape);
        PageRing ring = new(shape, pages, torch.CPU);
        for (var number = 0; number < pages; number++)
        {
            ring.Add(fitter.Fit(source.Create((ulong)number), new byte[shape.PictureBytes]));
        }

        return ring;
    }
}
