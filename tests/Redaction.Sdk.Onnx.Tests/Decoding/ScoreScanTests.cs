using FsCheck.Xunit;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

public sealed class ScoreScanTests
{
    /// <summary>Rows of every length around those of the machine's vectors.</summary>
    [Property(MaxTest = 200)]
    public bool Next_AnyScores_StopsWhereOneIsNotBelow(int seed)
    {
        var random = new Random(seed);
        var (places, classes) = (random.Next(0, 70), random.Next(1, 4));
        var scores = new float[places * classes];
        foreach (ref var score in scores.AsSpan())
        {
            score = random.Next(60) switch { 0 => float.NaN, 1 => 1, 2 => 0.5f, _ => 0.25f };
        }

        List<int> found = [];
        for (var i = ScoreScan.Next(scores, places, 0, 0.5f);
            i < places;
            i = ScoreScan.Next(scores, places, i + 1, 0.5f))
        {
            found.Add(i);
        }

        return found.SequenceEqual(Enumerable.Range(0, places)
            .Where(p => Enumerable.Range(0, classes).Any(c => !(scores[(c * places) + p] <= 0.5f))));
    }

    [Property]
    public bool LogitBelow_AnyThreshold_IsBelowEveryLogitThatPasses(ushort step)
    {
        var threshold = step / 65535f;
        var limit = Activation.LogitBelow(threshold);

        return Enumerable.Range(-3000, 6000).Select(static i => i / 100f)
            .Where(logit => Activation.Sigmoid(logit) > threshold)
            .All(logit => logit > limit);
    }

    [Fact]
    public void Widen_EveryHalf_IsWhatTheRuntimeGives()
    {
        Half[] halves =
        [
            .. Enumerable.Range(0, 65536).Select(static i => BitConverter.UInt16BitsToHalf((ushort)i)), Half.One,
        ];
        var widened = new float[halves.Length];

        HalfPrecision.Widen(halves, widened);

        Assert.Equal(halves.Select(static h => (float)h), widened);
    }
}
