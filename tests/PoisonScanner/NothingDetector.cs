using Redaction.Sdk;

namespace PoisonScanner;

/// <summary>Finds nothing.</summary>
internal sealed class NothingDetector : IRedactionDetector
{
    public static DetectorIdentity TheIdentity { get; } = new("nothing", "1");

    public DetectorIdentity Identity => TheIdentity;

    public PixelFormat PreferredFormat => PixelFormat.Gray8;

    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new DetectionResult(Identity, []));
}
