namespace Redaction.Sdk.Detection;

/// <summary>What is wanted of one document.</summary>
public sealed record DocumentScanRequest
{
    /// <summary>Gets the pages to scan.</summary>
    /// <value>The default is every page.</value>
    public PageSelection Pages { get; init; } = PageSelection.All;

    /// <summary>Gets the password of an encrypted document.</summary>
    /// <value>The default is <see langword="null"/>: only the empty password is tried.</value>
    public string? Password { get; init; }

    /// <summary>Gets what is told of each page whose pixels were looked at, in page order.</summary>
    /// <value>
    /// The image is valid until the task completes; the next page waits for it. The default is
    /// <see langword="null"/>.
    /// </value>
    public Func<PageImage, PageFindings, CancellationToken, ValueTask>? PageScanned { get; init; }
}
