namespace Redaction.Sdk.Batch;

/// <summary>Chooses how often a unit is tried whose failure may pass, such as a network share that is away.</summary>
public sealed class AttemptOptions
{
    /// <summary>Gets or sets how often such a unit is tried at most.</summary>
    /// <value>From 1 to 100. The default is 3.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaximumAttempts
    {
        get;
        set => field = value is >= 1 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaximumAttempts), value, "The value must be from 1 to 100.");
    } = 3;

    /// <summary>Gets or sets how long such a unit waits for its second attempt; each further pause is ten times as long.</summary>
    /// <value>From zero to an hour. The default is one second.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan FirstPause
    {
        get;
        set => field = value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(FirstPause), value, "The value must be from zero to an hour.");
    } = TimeSpan.FromSeconds(1);
}
