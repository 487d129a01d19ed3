namespace Redaction.Sdk.Detection;

/// <summary>How far the scan of one document is.</summary>
/// <param name="PagesDone">The number of pages whose findings are known.</param>
/// <param name="PageCount">The number of pages that were asked for.</param>
public readonly record struct ScanProgress(int PagesDone, int PageCount);
