using Redaction.Sdk.Training.Checkpoints;
using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Tests.Networks;

namespace Redaction.Sdk.Training.Tests.Checkpoints;

public sealed class CheckpointFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.bin");

    [Fact]
    public void TryRead_OfWhatWasWritten_GivesItBack()
    {
        var written = Begin(seed: 5);
        (written.Step, written.Pages, written.Elapsed) = (7, 56, TimeSpan.FromMinutes(3));
        written.Optimizer.Second[^1] = 0.25f;
        CheckpointFile.Write(_path, written);

        var read = Begin(seed: 5);
        read.Weights.Learned.AsSpan().Clear();

        Assert.True(CheckpointFile.TryRead(_path, read));
        Assert.Equal((7, 56UL, written.Elapsed), (read.Step, read.Pages, read.Elapsed));
        Assert.Equal(written.Arrays, read.Arrays);
    }

    [Fact]
    public void TryRead_WithoutAFile_SaysSo() => Assert.False(CheckpointFile.TryRead(_path, Begin(seed: 5)));

    [Fact]
    public void TryRead_OfAnotherSeed_Throws()
    {
        CheckpointFile.Write(_path, Begin(seed: 5));

        Assert.Throws<InvalidDataException>(() => CheckpointFile.TryRead(_path, Begin(seed: 6)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void TryRead_OfADamagedFile_Throws(int place)
    {
        CheckpointFile.Write(_path, Begin(seed: 5));
        var bytes = File.ReadAllBytes(_path);
        bytes[place] ^= 1;
        File.WriteAllBytes(_path, bytes);

        Assert.Throws<InvalidDataException>(() => CheckpointFile.TryRead(_path, Begin(seed: 5)));
    }

    public void Dispose() => File.Delete(_path);

    private static Checkpoint Begin(int seed) =>
        Checkpoint.Begin(NetworkWeights.Create(new(SmallShapes.Tiny), seed), seed, 0.02f, 0.998);
}
