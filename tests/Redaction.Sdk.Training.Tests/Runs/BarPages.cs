using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Training.Tests.Runs;

/// <summary>White pages with grey lines, some of which are covered by black bars.</summary>
internal sealed class BarPages : ITrainingPageSource
{
    private const int Width = 96;
    private const int Height = 128;

    public TrainingPage Create(ulong number)
    {
        var random = new Random((int)(number % 1_000_003));
        var pixels = new byte[Width * Height];
        pixels.AsSpan().Fill(255);
        List<GroundTruthBox> bars = [];
        for (var y = 12; y < Height - 16; y += 20)
        {
            Fill(pixels, Box<ImagePixels>.FromSize(8, y + 4, 80, 2), 160);
            if (random.Next(2) == 0)
            {
                var box = Box<ImagePixels>.FromSize(8 + random.Next(30), y, 20 + random.Next(30), 12);
                Fill(pixels, box, 0);
                bars.Add(new(box, RedactionStyle.Black));
            }
        }

        return new()
        {
            Pixels = pixels,
            Layout = PixelLayout.Packed(Width, Height, PixelFormat.Gray8),
            Redactions = bars,
        };
    }

    private static void Fill(byte[] pixels, Box<ImagePixels> box, byte value)
    {
        for (var y = (int)box.Top; y < box.Bottom; y++)
        {
            pixels.AsSpan((y * Width) + (int)box.Left, (int)box.Width).Fill(value);
        }
    }
}
