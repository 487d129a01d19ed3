using System.Diagnostics;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>How long one piece of work in the sandbox may still run, and who may stop it.</summary>
internal readonly record struct CallBudget
{
    private readonly long _deadline;
    private readonly CancellationToken _cancellationToken;

    private CallBudget(long deadline, CancellationToken cancellationToken) =>
        (_deadline, _cancellationToken) = (deadline, cancellationToken);

    /// <summary>Starts the clock.</summary>
    public static CallBudget Start(TimeSpan allowed, CancellationToken cancellationToken)
    {
        var ticks = allowed.TotalSeconds * Stopwatch.Frequency;
        var unlimited = allowed == Timeout.InfiniteTimeSpan || ticks > long.MaxValue / 2;

        return new(unlimited ? long.MaxValue : Stopwatch.GetTimestamp() + (long)ticks, cancellationToken);
    }

    /// <summary>Throws once the work was cancelled or its time is up.</summary>
    public void Check()
    {
        _cancellationToken.ThrowIfCancellationRequested();

        if (Stopwatch.GetTimestamp() > _deadline)
        {
            throw new LimitExceededException(
                ProblemCode.TimedOut, "Reading took longer than the TimeBudget of the settings allows.");
        }
    }
}
