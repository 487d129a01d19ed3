using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Preprocessing.Tests;

public sealed class PagePreprocessorTests
{
    private static readonly ModelInput Square = new() { Size = RasterSize.FromPixels(64, 64) };

    public static TheoryData<Resampling> Resamplings => [.. Enum.GetValues<Resampling>()];

    [Theory]
    [MemberData(nameof(Resamplings))]
    public void Fill_AfterTheFirst_AllocatesNothing(Resampling resampling)
    {
        var preprocessor = new PagePreprocessor(Square with { Resampling = resampling });
        var (pixels, tensor) = (new byte[300 * 200 * 4], new byte[preprocessor.ByteCount]);
        var layout = PixelLayout.Packed(300, 200, PixelFormat.Bgra32);
        preprocessor.Fill(pixels, layout, tensor);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            preprocessor.Fill(pixels, layout, tensor);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Fill_FromManyThreads_GivesTheSame()
    {
        var preprocessor = new PagePreprocessor(Square);
        var pages = Enumerable.Range(1, 40).Select(static seed => Noise(seed, 101 * 67)).ToArray();
        var layout = PixelLayout.Packed(101, 67, PixelFormat.Gray8);
        byte[] Fill(byte[] page)
        {
            var tensor = new byte[preprocessor.ByteCount];
            preprocessor.Fill(page, layout, tensor);
            return tensor;
        }

        var together = pages.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Fill).ToArray();

        Assert.Equal(pages.Select(Fill), together);
    }

    [Fact]
    public void Fill_ThinLineOnALargePage_SurvivesByAreaAlone()
    {
        // A hairline of one pixel on a page that is reduced more than five times, where bilinear never looks.
        var layout = PixelLayout.Packed(2480, 3508, PixelFormat.Gray8);
        var pixels = new byte[layout.ByteCount];
        pixels.AsSpan().Fill(255);
        for (var y = 0; y < layout.Height; y++)
        {
            pixels[(y * layout.Stride) + 1003] = 0;
        }

        Assert.Equal(255, Darkest(Resampling.BilinearParity));
        Assert.InRange(Darkest(Resampling.Area), 150, 220);

        byte Darkest(Resampling resampling)
        {
            var preprocessor = new PagePreprocessor(Square with
            {
                Size = RasterSize.FromPixels(640, 640),
                Channels = ModelChannels.Gray,
                Element = TensorElement.UInt8,
                Resampling = resampling,
                Padding = 255,
                Deviation = [1],
            });
            var tensor = new byte[preprocessor.ByteCount];
            preprocessor.Fill(pixels, layout, tensor);
            return tensor.Min();
        }
    }

    [Fact]
    public void Fill_WrongLengths_Throw()
    {
        var preprocessor = new PagePreprocessor(Square);
        var layout = PixelLayout.Packed(4, 4, PixelFormat.Rgb24);
        var tensor = new byte[preprocessor.ByteCount];

        Assert.Throws<ArgumentException>("pixels", () => preprocessor.Fill(new byte[47], layout, tensor));
        Assert.Throws<ArgumentException>("pixels", () => preprocessor.Fill(new byte[48], default, tensor));
        Assert.Throws<ArgumentException>("tensor", () => preprocessor.Fill(new byte[48], layout, tensor.AsSpan(1)));
    }

    [Fact]
    public void Constructor_InputThatCannotBe_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new PagePreprocessor(null!));
        Assert.Throws<ArgumentException>(() => new PagePreprocessor(Square with { Size = default }));
        Assert.Throws<ArgumentException>(() => new PagePreprocessor(Square with { Size = RasterSize.FromPixels(40_000, 40_000) }));
        Assert.Throws<ArgumentException>(() => new PagePreprocessor(Square with { Mean = [1, 2] }));
        Assert.Throws<ArgumentException>(() => new PagePreprocessor(Square with { Deviation = [0] }));
        Assert.Throws<ArgumentException>(() => new PagePreprocessor(Square with { Mean = [float.NaN] }));
        Assert.Throws<ArgumentException>(() => new PagePreprocessor(Square with { Deviation = [] }));
    }

    private static byte[] Noise(int seed, int count)
    {
        var bytes = new byte[count];
        new System.Random(seed).NextBytes(bytes);

        return bytes;
    }
}
