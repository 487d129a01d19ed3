namespace Redaction.Sdk.Isolation;

/// <summary>What a worker is asked to do, as its job sees it.</summary>
/// <remarks>Safe for any number of threads.</remarks>
public sealed class WorkerRequest
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Action _signalAlive;
    private long _lastSignal;

    internal WorkerRequest(ReadOnlyMemory<byte> payload, Action signalAlive) =>
        (Payload, _signalAlive) = (payload, signalAlive);

    /// <summary>Gets the bytes of the request.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Tells the application that the job goes on, so that it is not taken for hung.</summary>
    /// <remarks>Call it after each piece of work, as often as you like: at most one call in 50 milliseconds is sent.</remarks>
    public void SignalAlive()
    {
        var last = Interlocked.Read(ref _lastSignal);
        var now = Environment.TickCount64;
        if (now - last >= Interval.TotalMilliseconds && Interlocked.CompareExchange(ref _lastSignal, now, last) == last)
        {
            _signalAlive();
        }
    }
}
