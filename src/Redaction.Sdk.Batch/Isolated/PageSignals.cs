using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Signals that a worker is alive: after each page, and steadily once all pages are done.</summary>
/// <remarks>
/// What is waited for then is the second reader, which has limits of its own that grow with the document.
/// </remarks>
internal sealed class PageSignals(Action signalAlive, TimeSpan interval) : IProgress<ScanProgress>, IDisposable
{
    private Timer? _timer;

    public void Report(ScanProgress value)
    {
        signalAlive();
        if (value.PagesDone == value.PageCount)
        {
            _timer ??= new(_ => signalAlive(), null, interval, interval);
        }
    }

    public void Dispose() => _timer?.Dispose();
}
