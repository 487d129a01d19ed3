namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Chooses how a <see cref="PostgresLedger"/> hands out units.</summary>
public sealed class PostgresLedgerOptions
{
    /// <summary>How many units are handed out at a time by default.</summary>
    public const int DefaultWindow = 2000;

    /// <summary>Gets or sets how often a unit is tried whose failure may pass.</summary>
    /// <value>The default is three times.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public AttemptOptions Attempts
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>Gets or sets how many units are handed out at a time, to all callers on all machines together.</summary>
    /// <value>From 1 to 20,000, beyond which brokers are no place for a backlog. The default is 2000.</value>
    /// <remarks>Only a job that is begun takes it: everyone who works on it later has to agree.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Window
    {
        get;
        set => field = value is >= 1 and <= 20_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Window), value, "The value must be from 1 to 20000.");
    } = DefaultWindow;
}
