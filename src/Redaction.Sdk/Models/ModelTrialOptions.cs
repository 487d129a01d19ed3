using Redaction.Sdk.Isolation;
using Redaction.Sdk.Worker;

namespace Redaction.Sdk;

/// <summary>Chooses what a model may take while a <see cref="ModelTrial"/> tries it.</summary>
public sealed class ModelTrialOptions
{
    private const long LeastMemory = 128L << 20;

    /// <summary>Gets or sets the command that starts the process of the trial.</summary>
    /// <value>
    /// The default is <see langword="null"/>: <see cref="WorkerProgram.Command"/>. Applications that are a single file
    /// set <see cref="WorkerProgram.CommandForThisApplication"/>.
    /// </value>
    public WorkerCommand? Command { get; set; }

    /// <summary>Gets or sets the time in which the model has to load and to run on one page.</summary>
    /// <value>From a second to a day. The default is 8 seconds: a trial ends within 10 all told.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan Time
    {
        get;
        set => field = value >= TimeSpan.FromSeconds(1) && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Time), value, "The value must be from a second to a day.");
    } = TimeSpan.FromSeconds(8);

    /// <summary>Gets or sets the memory that the process of the trial may hold, the runtime included.</summary>
    /// <value>
    /// Bytes, from 128 MiB up. The default is 896 MiB: what a process takes between two looks at it stays below 1 GiB.
    /// Models of more than 200 MB need more.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 128 MiB.</exception>
    public long MemoryBytes
    {
        get;
        set => field = value >= LeastMemory
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(MemoryBytes), value, $"The value must be at least {LeastMemory}.");
    } = 896L << 20;
}
