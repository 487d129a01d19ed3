using System.Diagnostics;

namespace Redaction.Sdk.Imaging;

/// <summary>The end of a time budget, and the caller's wish to stop.</summary>
internal readonly struct Deadline(TimeSpan budget, string setting, CancellationToken cancellationToken)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Gets a value indicating whether work should stop; <see cref="Check"/> then throws.</summary>
    public bool IsOver => cancellationToken.IsCancellationRequested || IsTimeUp;

    private bool IsTimeUp => Stopwatch.GetElapsedTime(_start) > budget;

    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsTimeUp)
        {
            throw new LimitExceededException(
                ProblemCode.TimedOut,
                $"Reading took longer than the {budget.TotalSeconds:0.###} s that {setting}.TimeBudget allows.");
        }
    }
}
