using Redaction.Sdk.Imaging.Tests.Support;
using SkiaSharp;

namespace Redaction.Sdk.Imaging.Tests;

public class FixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "imaging");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder)
        .Select(path => Path.GetFileName(path))
        .Where(name => !name.EndsWith(".golden.png", StringComparison.Ordinal) && !name.EndsWith(".md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void RenderPage_Fixture_EqualsTheIndependentDecoder(string name)
    {
        var page = Decoded.Page(File.ReadAllBytes(Path.Combine(Folder, name)), PixelFormat.Bgra32);

        using var golden = SKBitmap.Decode(Path.Combine(Folder, name + ".golden.png"));
        Assert.Equal((golden.Width, golden.Height), (page.Width, page.Height));
        var worst = 0;
        for (var i = 0; i < page.Width * page.Height; i++)
        {
            var (expected, actual) = (golden.GetPixel(i % page.Width, i / page.Width), page.Color(i % page.Width, i / page.Width));
            worst = new[]
            {
                worst, Math.Abs(expected.Red - actual.R), Math.Abs(expected.Green - actual.G), Math.Abs(expected.Blue - actual.B),
            }.Max();
        }

        Assert.InRange(worst, 0, Tolerance(name));
    }

    // Lossless files are exact; alpha may be rounded once more; decoders of JPEG and lossy WebP may differ a little.
    private static int Tolerance(string name) => name switch
    {
        _ when name.EndsWith(".jpg", StringComparison.Ordinal) || name is "ycbcr-jpeg.tif" or "lossy.webp" => 6,
        _ when name.StartsWith("alpha", StringComparison.Ordinal) || name.StartsWith("cmyk", StringComparison.Ordinal) => 2,
        _ => 0,
    };
}
