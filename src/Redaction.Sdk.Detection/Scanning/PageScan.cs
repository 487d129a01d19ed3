namespace Redaction.Sdk.Detection;

/// <summary>One page while its findings travel to the caller; the image is there only where it is still wanted.</summary>
/// <param name="Findings">The findings.</param>
/// <param name="Image">The pixels.</param>
/// <param name="Text">The characters of the page; <see langword="null"/> when they were not all read.</param>
internal sealed record PageScan(PageFindings Findings, PageImage? Image, string? Text = null) : IDisposable
{
    public void Dispose() => Image?.Dispose();
}
