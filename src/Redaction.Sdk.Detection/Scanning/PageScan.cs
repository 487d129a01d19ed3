namespace Redaction.Sdk.Detection;

/// <summary>One page while its findings travel to the caller; the image is there only where it is still wanted.</summary>
internal sealed record PageScan(PageFindings Findings, PageImage? Image) : IDisposable
{
    public void Dispose() => Image?.Dispose();
}
