using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Redaction.Sdk.Isolation;

/// <summary>Watches over one request, and says which limit it went beyond.</summary>
internal sealed class RequestWatch : IDisposable
{
    private static readonly TimeSpan MemoryInterval = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _stop;
    private readonly TimeSpan _silence;
    private readonly ITimer _time, _alive, _memory;
    private int _reason = -1;

    public RequestWatch(
        int processId, WorkerLimits limits, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _silence = limits.Silence;
        _time = Once(clock, time, WorkerFailure.TimedOut);
        _alive = Once(clock, _silence, WorkerFailure.Silent);
        _memory = clock.CreateTimer(
            _ => Compare(ResidentBytes(processId), limits.MemoryBytes), null, MemoryInterval, MemoryInterval);
    }

    /// <summary>Gets a token that is cancelled when a limit was met or the caller changed its mind.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Gets the limit that was met first; <see langword="null"/> when none was.</summary>
    public WorkerFailure? Reason => _reason < 0 ? null : (WorkerFailure)_reason;

    /// <summary>Tells how much memory a process holds, in bytes; 0 when it is gone.</summary>
    public static long ResidentBytes(int processId)
    {
        try
        {
            return OperatingSystem.IsLinux() ? ReadResidentPages(processId) * Environment.SystemPageSize : WorkingSet(processId);
        }
        catch (Exception gone) when (gone is IOException or ArgumentException or InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    /// <summary>Starts the silence anew.</summary>
    public void HeardSomething() => _alive.Change(_silence, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _time.Dispose();
        _alive.Dispose();
        _memory.Dispose();
        _stop.Dispose();
    }

    /// <summary>Reads one small file: asking for a process has all of its threads looked at, a hundred times a second.</summary>
    private static long ReadResidentPages(int processId)
    {
        var fields = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/statm")).Split(' ');

        return long.Parse(fields[1], CultureInfo.InvariantCulture);
    }

    private static long WorkingSet(int processId)
    {
        using var process = Process.GetProcessById(processId);

        return process.WorkingSet64;
    }

    private ITimer Once(TimeProvider clock, TimeSpan time, WorkerFailure reason) =>
        clock.CreateTimer(_ => Stop(reason), null, time, Timeout.InfiniteTimeSpan);

    private void Compare(long bytes, long limit)
    {
        if (bytes > limit)
        {
            Stop(WorkerFailure.MemoryExceeded);
        }
    }

    private void Stop(WorkerFailure reason)
    {
        Interlocked.CompareExchange(ref _reason, (int)reason, -1);
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request ended at the same moment.
        }
    }
}
