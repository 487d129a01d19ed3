using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Batch.Tests.Manifests;

/// <summary>Finds pages with a row of very many dark pixels side by side, which only a bar has.</summary>
internal sealed class LongRunDetector : IRedactionDetector
{
    private const int LongRun = 150;
    private const byte Dark = 128;

    public DetectorIdentity Identity { get; } = new("long-run", "1");

    public PixelFormat PreferredFormat => PixelFormat.Gray8;

    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default)
    {
        var layout = page.Layout;
        var hasBar = Enumerable.Range(0, layout.Height)
            .Any(y => HasLongRun(page.Pixels.Span.Slice(y * layout.Stride, layout.Width)));

        return new(new DetectionResult(Identity, hasBar ? [Region(page.Area)] : []));
    }

    private static DetectedRegion Region(Box<PagePoints> area) => new(area, 1, RedactionStyle.Black);

    private static bool HasLongRun(ReadOnlySpan<byte> row)
    {
        var run = 0;
        foreach (var pixel in row)
        {
            run = pixel < Dark ? run + 1 : 0;
            if (run == LongRun)
            {
                return true;
            }
        }

        return false;
    }
}
