using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>How a sheet lies under the glass or before a lens, in page points.</summary>
internal static class PageTilt
{
    /// <summary>Turned by a degree or so, shifted, and a little smaller or larger.</summary>
    public static SKMatrix Skew(SeededRandom random, SKSize size)
    {
        var degrees = random.Normal() * (random.Chance(0.15) ? 1.6f : 0.5f);
        var scale = random.Between(0.97f, 1.02f);
        var turned = SKMatrix.CreateRotationDegrees(degrees, size.Width / 2, size.Height / 2);
        var scaled = SKMatrix.CreateScale(scale, scale * random.Between(0.985f, 1.015f), size.Width / 2, size.Height / 2);

        return SKMatrix.CreateTranslation(random.Normal() * 4, random.Normal() * 4).PreConcat(turned).PreConcat(scaled);
    }

    /// <summary>Seen from a side: the four corners move inwards by different lengths.</summary>
    public static SKMatrix Perspective(SeededRandom random, SKSize size)
    {
        var tilt = Skew(random, size);
        tilt.Persp0 = random.Normal() * 0.06f / size.Width;
        tilt.Persp1 = random.Normal() * 0.06f / size.Height;

        // Brought back so that the middle of the sheet stays where it is.
        SKPoint middle = new(size.Width / 2, size.Height / 2);
        var moved = tilt.MapPoint(middle);

        return SKMatrix.CreateTranslation(middle.X - moved.X, middle.Y - moved.Y).PreConcat(tilt);
    }
}
