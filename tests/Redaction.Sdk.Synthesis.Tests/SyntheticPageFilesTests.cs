using SkiaSharp;

namespace Redaction.Sdk.Synthesis.Tests;

public sealed class SyntheticPageFilesTests
{
    [Theory]
    [InlineData(PixelFormat.Gray8)]
    [InlineData(PixelFormat.Bgra32)]
    public void WritePng_AnyFormat_KeepsEveryPixel(PixelFormat format)
    {
        using var page = new SyntheticPageGenerator(new() { Format = format, MaximumDpi = 60, MinimumDpi = 60 }).Create(5);
        using MemoryStream stream = new();

        page.WritePng(stream);

        stream.Position = 0;
        using var read = SKBitmap.Decode(stream);
        var pixels = page.Pixels.Span;
        for (var y = 0; y < page.Height; y += 7)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var at = (y * page.Layout.Stride) + (x * (format is PixelFormat.Gray8 ? 1 : 4));
                var color = read.GetPixel(x, y);

                Assert.Equal(pixels[at], color.Blue);
                Assert.Equal(pixels[format is PixelFormat.Gray8 ? at : at + 2], color.Red);
            }
        }
    }

    [Fact]
    public void WritePdf_APage_HasItsSizeInPointsAndNoDate()
    {
        using var page = new SyntheticPageGenerator(new() { MaximumDpi = 60, MinimumDpi = 60 }).Create(5);
        using MemoryStream stream = new();

        page.WritePdf(stream);

        var text = System.Text.Encoding.Latin1.GetString(stream.ToArray());
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Contains("/MediaBox", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CreationDate", text, StringComparison.Ordinal);
    }
}
