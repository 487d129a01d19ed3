using Redaction.Sdk.Onnx.Decoding;
using Redaction.Sdk.Onnx.Tests.Fixtures;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

public sealed class GoldenDecodingTests
{
    /// <summary>How far an edge may be from that of the oracle, in model pixels.</summary>
    private const double Tolerance = 0.01;

    public static TheoryData<string> Names => [.. GoldenDecoding.ReadAll().Select(static g => g.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Decode_OutputsOfARealHead_GivesTheBoxesOfTheOracle(string name)
    {
        var golden = GoldenDecoding.ReadAll().Single(g => g.Name == name);

        var found = RawModel.Decode(golden.Manifest, [.. golden.Outputs.Select(static o => o.ToTensor())]);

        Assert.Equal(golden.Expected.Length, found.Length);
        foreach (var (box, expected) in found.Zip(golden.Expected))
        {
            AssertEqual(expected, box);
        }
    }

    private static void AssertEqual(double[] expected, ScoredModelBox found)
    {
        Assert.Equal(expected[0], found.Box.Left, Tolerance);
        Assert.Equal(expected[1], found.Box.Top, Tolerance);
        Assert.Equal(expected[2], found.Box.Right, Tolerance);
        Assert.Equal(expected[3], found.Box.Bottom, Tolerance);
        Assert.Equal(expected[4], found.Score, 1e-5);
        Assert.Equal(expected[5], found.Class);
    }
}
