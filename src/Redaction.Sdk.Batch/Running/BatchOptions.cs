using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Batch;

/// <summary>Chooses how a job is worked on. Nothing here changes its results.</summary>
public sealed class BatchOptions
{
    /// <summary>How many units are claimed ahead by default.</summary>
    public const int DefaultWindow = 10_000;

    /// <summary>Gets or sets how many units are worked on side by side.</summary>
    /// <value>From 1 to 1024. The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Slots
    {
        get;
        set => field = Within(value, 1, 1024);
    } = Math.Min(Environment.ProcessorCount, 1024);

    /// <summary>Gets or sets how many units are claimed ahead of the work.</summary>
    /// <value>From 1 to 1,000,000. The default is 10,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Window
    {
        get;
        set => field = Within(value, 1, 1_000_000);
    } = DefaultWindow;

    /// <summary>Gets or sets how many outcomes are kept in one transaction at most.</summary>
    /// <value>From 1 to 10,000. The default is 1000. Fewer are kept at once when no more are there.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int CommitSize
    {
        get;
        set => field = Within(value, 1, 10_000);
    } = 1000;

    /// <summary>Gets or sets how long a claimed unit is nobody else's.</summary>
    /// <value>From a second to a week. The default is an hour.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan Lease
    {
        get;
        set => field = Within(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
    } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long the feeder waits before it asks again for units, when the ledger has no more of them.</summary>
    /// <value>From a millisecond to a minute. The default is 20 milliseconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan FeedPause
    {
        get;
        set => field = Within(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
    } = TimeSpan.FromMilliseconds(20);

    /// <summary>Gets or sets how many units a slot may hold whose outcome is not kept yet, where a transport fetches ahead.</summary>
    /// <value>From 1 to 1000. The default is 2: one at work, and one that is being kept.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Prefetch
    {
        get;
        set => field = Within(value, 1, 1000);
    } = 2;

    /// <summary>Gets or sets how long units at work may go on once the run is asked to stop.</summary>
    /// <value>From zero to a day. The default is 20 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan DrainTime
    {
        get;
        set => field = Within(value, TimeSpan.Zero, TimeSpan.FromDays(1));
    } = TimeSpan.FromSeconds(20);

    /// <summary>Gets or sets what a unit may take.</summary>
    /// <value>The default is <see cref="UnitBudget.Default"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public UnitBudget Budget
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = UnitBudget.Default;

    private static T Within<T>(T value, T least, T most, [CallerMemberName] string? property = null)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(property, value, $"The value must be from {least} to {most}.");
}
