using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>Runs detectors on pixels that are not a <see cref="PageImage"/>.</summary>
public static class RedactionDetectorExtensions
{
    /// <summary>Finds the redacted regions in pixels that the caller holds as a span.</summary>
    /// <remarks>
    /// The pixels are pinned for the time of the call and never copied. The call waits for the detector, so
    /// where the pixels are a <see cref="ReadOnlyMemory{T}"/>, <see cref="PageImage.Wrap"/> and
    /// <see cref="IRedactionDetector.DetectAsync"/> are the better choice.
    /// </remarks>
    /// <param name="detector">The detector.</param>
    /// <param name="pixels">The bytes, which must not change during the call.</param>
    /// <param name="layout">Where each pixel lies in them.</param>
    /// <param name="size">The size of the page that the pixels cover.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The regions, in page points. None is a result too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="detector"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are fewer bytes than the layout needs, or nothing to show.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static unsafe DetectionResult Detect(
        this IRedactionDetector detector,
        ReadOnlySpan<byte> pixels,
        PixelLayout layout,
        PageSize size,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(detector);

        fixed (byte* start = pixels)
        {
            using var memory = new PinnedMemory(start, pixels.Length);
            using var page = PageImage.Wrap(memory.Memory, layout, size);

            var detection = detector.DetectAsync(page, cancellationToken);
            return detection.IsCompleted ? detection.Result : detection.AsTask().GetAwaiter().GetResult();
        }
    }
}
