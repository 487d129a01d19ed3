using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Isolation;

/// <summary>What one request may take. A worker that takes more is killed.</summary>
public sealed record WorkerLimits
{
    /// <summary>Gets the time from the start of the work to its result; waiting for a worker is not counted.</summary>
    /// <value>From a millisecond to a day. The default is 60 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan Time
    {
        get;
        init => field = Within(value);
    } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the longest time without a sign of life (<see cref="WorkerRequest.SignalAlive"/>).</summary>
    /// <value>From a millisecond to a day. The default is 30 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan Silence
    {
        get;
        init => field = Within(value);
    } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the resident memory of the worker, looked at every 10 milliseconds.</summary>
    /// <value>Bytes, from 16 MiB up. The default is 2 GiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long MemoryBytes
    {
        get;
        init => field = Within(value, 16L << 20, long.MaxValue);
    } = 2L << 30;

    /// <summary>Gets the size of the result.</summary>
    /// <value>Bytes, from 1 to the longest array. The default is 64 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long OutputBytes
    {
        get;
        init => field = Within(value, 1, Array.MaxLength);
    } = 64L << 20;

    private static long Within(long value, long least, long most, [CallerMemberName] string? property = null) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(property, value, $"The value must be from {least} to {most}.");

    private static TimeSpan Within(TimeSpan value, [CallerMemberName] string? property = null) =>
        value >= TimeSpan.FromMilliseconds(1) && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(property, value, "The value must be from a millisecond to a day.");
}
