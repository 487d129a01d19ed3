using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>Makes every running call look at its budget a hundred times a second; sleeps while nothing runs.</summary>
/// <remarks>It has a thread of its own, so that a starved thread pool cannot keep a hostile page running.</remarks>
internal sealed class EpochClock : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(10);

    private readonly Engine _engine;
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _running = new();
    private int _calls;
    private bool _stopped;

    public EpochClock(Engine engine)
    {
        _engine = engine;
        new Thread(Tick) { IsBackground = true, Name = "PDF time limits" }.Start();
    }

    public void Enter()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopped, typeof(PdfDocumentFormat));

            if (++_calls == 1)
            {
                _running.Set();
            }
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            if (--_calls == 0 && !_stopped)
            {
                _running.Reset();
            }
        }
    }

    /// <summary>Ends the thread once no call runs any more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            _running.Set();
        }
    }

    private void Tick()
    {
        while (true)
        {
            _running.Wait();

            lock (_gate)
            {
                if (_stopped && _calls == 0)
                {
                    _engine.Dispose();
                    return;
                }
            }

            _engine.IncrementEpoch();
            Thread.Sleep(Period);
        }
    }
}
