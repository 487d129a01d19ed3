using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Tests.Tiling;

/// <summary>Finds black boxes on white pages to the pixel, if they do not touch.</summary>
internal sealed class DarkBoxDetector : IRedactionDetector
{
    private int _pages;

    /// <summary>Gets the page, counted from 1, that it fails at; 0 for none.</summary>
    public int FailsAt { get; init; }

    public DetectorIdentity Identity { get; } = new("dark-boxes", "1.0.0");

    public PixelFormat PreferredFormat => PixelFormat.Gray8;

    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default)
    {
        if (++_pages == FailsAt)
        {
            throw new ModelFormatException("The page is one at which this detector fails.");
        }

        List<DetectedRegion> regions = [];
        for (var y = 0; y < page.Layout.Height; y++)
        {
            for (var x = 0; x < page.Layout.Width; x++)
            {
                if (IsDark(page, x, y) && !IsDark(page, x - 1, y) && !IsDark(page, x, y - 1))
                {
                    regions.Add(new(page.ToPage.Apply(From(page, x, y)), 0.9f, RedactionStyle.Black));
                }
            }
        }

        return new(new DetectionResult(Identity, regions));
    }

    private static Box<ImagePixels> From(PageImage page, int left, int top)
    {
        var (right, bottom) = (left, top);
        while (IsDark(page, right, top))
        {
            right++;
        }

        while (IsDark(page, left, bottom))
        {
            bottom++;
        }

        return Box<ImagePixels>.FromEdges(left, top, right, bottom);
    }

    private static bool IsDark(PageImage page, int x, int y)
    {
        if (x < 0 || y < 0 || x >= page.Layout.Width || y >= page.Layout.Height)
        {
            return false;
        }

        var row = page.Pixels.Span[(y * page.Layout.Stride)..];

        return page.Layout.Format is PixelFormat.Gray1 ? (row[x / 8] & (128 >> (x % 8))) == 0 : row[x] < 128;
    }
}
