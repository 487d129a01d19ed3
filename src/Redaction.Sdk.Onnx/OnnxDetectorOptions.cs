using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx;

/// <summary>Chooses what runs the model of an <see cref="OnnxRedactionDetector"/>, and how.</summary>
public sealed class OnnxDetectorOptions
{
    private const int Most = 1024;

    /// <summary>Gets or sets the execution providers to try, the preferred one first.</summary>
    /// <value>
    /// At least one. The default is <see cref="ExecutionProviders.Auto"/>. The processor is tried last even if it is
    /// not listed, unless <see cref="IsStrict"/> is set.
    /// </value>
    /// <exception cref="ArgumentException">There is none, or one is <see langword="null"/>.</exception>
    public ImmutableArray<IExecutionProvider> Providers
    {
        get;
        set => field = value.IsDefaultOrEmpty || value.Any(static one => one is null)
            ? throw new ArgumentException("At least one execution provider is needed.", nameof(value))
            : value;
    } = ExecutionProviders.Auto;

    /// <summary>Gets or sets whether a provider has to run the whole model, and only those listed are used.</summary>
    /// <value>
    /// The default is <see langword="false"/>: operators that a provider does not know run on the processor, and the
    /// whole model does when no provider can run it.
    /// </value>
    public bool IsStrict { get; set; }

    /// <summary>Gets or sets the number of threads that work on one page.</summary>
    /// <value>
    /// From 1 to 1024. The default is 1, which is best where several pages are looked at side by side, as the
    /// document scanner does.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 1024.</exception>
    public int ThreadsPerPage
    {
        get;
        set => field = Checked(value);
    } = 1;

    /// <summary>Gets or sets the number of runs of the model at the same time; further pages wait.</summary>
    /// <value>
    /// From 1 to 1024. The default is the number of processors. Each run keeps memory for a page's tensors.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 1024.</exception>
    public int Parallelism
    {
        get;
        set => field = Checked(value);
    } = Math.Min(Environment.ProcessorCount, Most);

    /// <summary>Gets or sets the most pages of different callers that are run together.</summary>
    /// <value>
    /// From 1 to 1024. The default is 1, which is best on a processor; graphics cards gain by more. A model without a
    /// named batch axis runs one page at a time whatever this says, and no batch has tensors of over 2 GiB.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 1024.</exception>
    public int MaximumBatch
    {
        get;
        set => field = Checked(value);
    } = 1;

    /// <summary>Gets or sets how long a page waits for others to be run with.</summary>
    /// <value>More than nothing and at most a minute. The default is 5 ms.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or more than a minute.</exception>
    public TimeSpan BatchWait
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMinutes(1));
            field = value;
        }
    } = TimeSpan.FromMilliseconds(5);

    private static int Checked(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Most);

        return value;
    }
}
