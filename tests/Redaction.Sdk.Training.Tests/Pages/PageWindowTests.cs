using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Training.Pages;

namespace Redaction.Sdk.Training.Tests.Pages;

public sealed class PageWindowTests
{
    [Fact]
    public void Take_ManyTimes_KeepsTheBoxOnTheBar()
    {
        var page = BlackBar();
        for (var seed = 0; seed < 100; seed++)
        {
            using var window = PageWindow.Take(page, new Random(seed));
            foreach (var redaction in window.Redactions)
            {
                var (x, y) = ((int)redaction.Box.CenterX, (int)redaction.Box.CenterY);
                var pixel = window.Pixels.Span[(y * window.Layout.Stride) + (3 * x)];
                var corner = window.Pixels.Span[0];
                Assert.True(pixel < corner, $"Seed {seed}: {redaction.Box}");
            }
        }
    }

    private static TrainingPage BlackBar()
    {
        const int width = 90;
        const int height = 120;
        var pixels = new byte[width * height * 3];
        pixels.AsSpan().Fill(250);
        var bar = Box<ImagePixels>.FromSize(40, 50, 30, 10);
        for (var y = 50; y < 60; y++)
        {
            pixels.AsSpan(((y * width) + 40) * 3, 90).Clear();
        }

        return new()
        {
            Pixels = pixels,
            Layout = PixelLayout.Packed(width, height, PixelFormat.Rgb24),
            Redactions = [new GroundTruthBox(bar, RedactionStyle.Black)],
        };
    }
}
