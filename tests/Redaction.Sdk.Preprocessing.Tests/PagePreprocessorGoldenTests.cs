using System.Security.Cryptography;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Preprocessing.Tests;

public sealed class PagePreprocessorGoldenTests
{
    public static TheoryData<string> Bilinear => [.. Names("bilinear")];

    public static TheoryData<string> Area => [.. Names("area")];

    [Theory]
    [MemberData(nameof(Bilinear))]
    public void Fill_Bilinear_IsOpenCvToTheLastBit(string name)
    {
        var golden = Find(name);

        Assert.Equal(golden.Sha256, Convert.ToHexStringLower(SHA256.HashData(Letterbox(golden, Resampling.BilinearParity))));
    }

    [Theory]
    [MemberData(nameof(Area))]
    public void Fill_Area_IsWithinOneOfOpenCv(string name)
    {
        var golden = Find(name);

        var furthest = Letterbox(golden, Resampling.Area).Zip(golden.Pixels!, static (ours, theirs) => Math.Abs(ours - theirs)).Max();

        Assert.InRange(furthest, 0, 1);
    }

    private static IEnumerable<string> Names(string resampling) =>
        GoldenCase.All.Where(one => one.Resampling == resampling).Select(static one => one.ToString());

    private static GoldenCase Find(string name) => GoldenCase.All.Single(one => one.ToString() == name);

    /// <summary>Letterboxes into bytes whose channels keep their order.</summary>
    private static byte[] Letterbox(GoldenCase golden, Resampling resampling)
    {
        var preprocessor = new PagePreprocessor(new()
        {
            Size = RasterSize.FromPixels(golden.ModelWidth, golden.ModelHeight),
            Channels = golden.Channels == 1 ? ModelChannels.Gray : ModelChannels.Rgb,
            Layout = TensorLayout.Nhwc,
            Element = TensorElement.UInt8,
            Resampling = resampling,
            Deviation = [1],
        });
        var tensor = new byte[preprocessor.ByteCount];
        var format = golden.Channels == 1 ? PixelFormat.Gray8 : PixelFormat.Rgb24;
        preprocessor.Fill(golden.Draw(), PixelLayout.Packed(golden.Width, golden.Height, format), tensor);

        return tensor;
    }
}
