using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Tests;

public sealed class DefaultDetectorTests
{
    // Which regions are sure enough is for the scanner's options to say, so the detector must not drop any.
    [Fact]
    public async Task CreateDetector_OutlinedTint_IsReportedThoughItIsWeak()
    {
        var layout = PixelLayout.Packed(1275, 1650, PixelFormat.Gray8);
        var pixels = new byte[layout.ByteCount];
        pixels.AsSpan().Fill(255);
        Fill(pixels, layout, 200, 600, 700, 640, level: 60);
        Fill(pixels, layout, 202, 602, 698, 638, level: 210);
        using var page = PageImage.Wrap(pixels, layout, PageSize.FromPoints(612, 792));

        var result = await RedactionSdk.CreateDetector().DetectAsync(page, TestContext.Current.CancellationToken);

        Assert.InRange(Assert.Single(result.Regions).Confidence, 0.1f, 0.5f);
    }

    private static void Fill(byte[] pixels, PixelLayout layout, int left, int top, int right, int bottom, byte level)
    {
        for (var y = top; y < bottom; y++)
        {
            pixels.AsSpan((y * layout.Stride) + left, right - left).Fill(level);
        }
    }
}
