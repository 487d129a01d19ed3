using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Isolation;

/// <summary>Chooses how many workers a <see cref="WorkerPool"/> keeps and what each may take.</summary>
public sealed class WorkerPoolOptions
{
    /// <summary>Gets or sets how many requests run side by side, each in a worker of its own.</summary>
    /// <value>From 1 to 1024. The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Slots
    {
        get;
        set => field = Within(value, 1, 1024);
    } = Math.Min(Environment.ProcessorCount, 1024);

    /// <summary>Gets or sets how many requests a worker serves before it is replaced.</summary>
    /// <value>From 1 up. The default is 1000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int RequestsPerWorker
    {
        get;
        set => field = Within(value, 1, int.MaxValue);
    } = 1000;

    /// <summary>Gets or sets the time that a worker may take to start.</summary>
    /// <value>From a millisecond to a day. The default is 30 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan StartTime
    {
        get;
        set => field = value >= TimeSpan.FromMilliseconds(1) && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(StartTime), value, "The value must be from a millisecond to a day.");
    } = TimeSpan.FromSeconds(30);

    private static int Within(int value, int least, int most, [CallerMemberName] string? property = null) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(property, value, $"The value must be from {least} to {most}.");
}
