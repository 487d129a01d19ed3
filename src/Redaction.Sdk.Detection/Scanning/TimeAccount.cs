namespace Redaction.Sdk.Detection;

/// <summary>The working time that one document has left. Safe for any number of threads.</summary>
/// <remarks>
/// Work done side by side counts in full, waiting for a turn not at all, so what is left never lies above
/// the budget less the time on the clock, and never below because other documents are scanned meanwhile.
/// </remarks>
internal sealed class TimeAccount(TimeProvider clock, TimeSpan budget)
{
    private long _ticksLeft = budget.Ticks;

    public TimeSpan Left => TimeSpan.FromTicks(Interlocked.Read(ref _ticksLeft));

    public void Add(TimeSpan time) => Interlocked.Add(ref _ticksLeft, time.Ticks);

    public T Charge<T>(Func<TimeSpan, T> work)
    {
        var started = Start();
        try
        {
            return work(Left);
        }
        finally
        {
            Add(-clock.GetElapsedTime(started));
        }
    }

    public async Task<T> ChargeAsync<T>(Func<TimeSpan, Task<T>> work)
    {
        var started = Start();
        try
        {
            return await work(Left).ConfigureAwait(false);
        }
        finally
        {
            Add(-clock.GetElapsedTime(started));
        }
    }

    private long Start()
    {
        if (Left <= TimeSpan.Zero)
        {
            throw TimedOut();
        }

        return clock.GetTimestamp();
    }

    public static LimitExceededException TimedOut() => new(
        ProblemCode.TimedOut,
        $"The document took longer than {nameof(DocumentScannerOptions)}.{nameof(DocumentScannerOptions.TimeBudget)} allows.");
}
