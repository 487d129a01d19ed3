using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests.Fixtures;

public sealed class SmallNetworkTests
{
    [Theory]
    [InlineData(80, 120, 320, 144)]
    [InlineData(83, 120, 317, 144)]
    [InlineData(8, 8, 24, 24)]
    [InlineData(301, 600, 620, 640)]
    public void Run_OneBar_FindsItsEdges(int left, int top, int right, int bottom)
    {
        var bundle = SmallNetwork.Create();

        var outputs = RawModel.Run(bundle, Picture(left, top, right, bottom), 1, 1, 640, 640);
        var found = RawModel.Decode(bundle.Manifest, outputs);

        var box = Assert.Single(found);
        Assert.Equal(0, box.Class);
        Assert.InRange(box.Score, 0.99, 1);
        Assert.Equal(left, box.Box.Left, 0.01);
        Assert.Equal(top, box.Box.Top, 0.01);
        Assert.Equal(right, box.Box.Right, 0.01);
        Assert.Equal(bottom, box.Box.Bottom, 0.01);
    }

    [Fact]
    public void Run_WithTrunk_FindsTheSame()
    {
        var bundle = SmallNetwork.Create(hasTrunk: true);

        var found = RawModel.Decode(bundle.Manifest, RawModel.Run(bundle, Picture(83, 120, 317, 144), 1, 1, 640, 640));

        var box = Assert.Single(found).Box;
        Assert.InRange(box.IntersectionOverUnion(Box<ModelPixels>.FromEdges(83, 120, 317, 144)), 0.9999, 1);
    }

    [Fact]
    public void Run_BlankPage_FindsNothing()
    {
        var bundle = SmallNetwork.Create();

        Assert.Empty(RawModel.Decode(bundle.Manifest, RawModel.Run(bundle, new float[640 * 640], 1, 1, 640, 640)));
    }

    [Fact]
    public void Create_Twice_GivesTheSameBytes() =>
        Assert.Equal(SmallNetwork.Create(hasTrunk: true).Sha256, SmallNetwork.Create(hasTrunk: true).Sha256);

    /// <summary>Draws ink (1) on paper (0).</summary>
    private static float[] Picture(int left, int top, int right, int bottom)
    {
        var picture = new float[640 * 640];
        for (var y = top; y < bottom; y++)
        {
            picture.AsSpan((y * 640) + left, right - left).Fill(1);
        }

        return picture;
    }
}
