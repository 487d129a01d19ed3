namespace Redaction.Sdk.Batch;

/// <summary>Decides whether a unit is tried again whose failure may pass.</summary>
internal sealed class AttemptPolicy
{
    private const int PauseFactor = 10;

    private readonly int _maximumAttempts;
    private readonly TimeSpan _firstPause;

    public AttemptPolicy(AttemptOptions? options)
    {
        options ??= new();

        (_maximumAttempts, _firstPause) = (options.MaximumAttempts, options.FirstPause);
    }

    /// <summary>Tells how long a unit waits for another attempt; <see langword="null"/> when its outcome stays.</summary>
    /// <param name="outcome">The outcome of this attempt.</param>
    /// <param name="attempts">The number of attempts before.</param>
    public TimeSpan? PauseAfter(UnitOutcome outcome, int attempts) =>
        outcome.MayPass && attempts + 1 < _maximumAttempts ? _firstPause * Math.Pow(PauseFactor, attempts) : null;
}
