namespace Redaction.Sdk;

/// <summary>Finds redacted regions in the pixels of a page.</summary>
/// <remarks>
/// One detector serves any number of threads at once, and what it finds on a page depends on that page
/// alone.
/// </remarks>
public interface IRedactionDetector
{
    /// <summary>Gets what the detector is, as stamped on its results.</summary>
    DetectorIdentity Identity { get; }

    /// <summary>Gets the pixel format that the detector makes most of; it takes every other one too.</summary>
    PixelFormat PreferredFormat { get; }

    /// <summary>Finds the redacted regions of a page.</summary>
    /// <param name="page">The page. It is only read, and not used after the call has completed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The regions, in page points. None is a result too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default);
}
