using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Training;

/// <summary>Chooses how a model is trained.</summary>
public sealed class TrainingOptions
{
    /// <summary>Gets or sets the seed of the first weights, of the pages and of their order.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; set; } = 1;

    /// <summary>Gets or sets the model whose weights a run begins with.</summary>
    /// <value>
    /// A model that training wrote, with 8 bits or in single precision. The default is <see langword="null"/>: chance
    /// gives the first weights. A run that goes on from its checkpoint has its weights already.
    /// </value>
    public ModelBundle? StartingModel { get; set; }

    /// <summary>Gets or sets the share that the weights of <see cref="StartingModel"/> have in those of the result.</summary>
    /// <value>
    /// From 0 to 1. The default is 0: what was learned replaces them. A half often keeps what the model knew and most of what
    /// was learned: Wortsman et al., Robust fine-tuning of zero-shot models, CVPR 2022.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double StartingShare
    {
        get;
        set => field = Share(value);
    }

    /// <summary>Gets or sets how long training goes on, over all the times that it was interrupted.</summary>
    /// <value>The default is five hours. Nothing trains no further, and only writes the model.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan Budget
    {
        get;
        set => field = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A budget cannot be negative.");
    } = TimeSpan.FromHours(5);

    /// <summary>Gets or sets the pages of a step.</summary>
    /// <value>At least 1. The default is 8.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int BatchSize
    {
        get;
        set => field = Positive(value);
    } = 8;

    /// <summary>Gets or sets the threads that make pages, beside the one that learns.</summary>
    /// <value>At least 1. The default is 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int PageThreads
    {
        get;
        set => field = Positive(value);
    } = 1;

    /// <summary>Gets or sets the threads that Torch computes with on the processor.</summary>
    /// <value>At least 1. The default is 1, which holds up best on a busy machine.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ComputeThreads
    {
        get;
        set => field = Positive(value);
    } = 1;

    /// <summary>Gets or sets the pages that are kept to draw from, 2.4 MB each.</summary>
    /// <value>At least 1. The default is 768.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int KeptPages
    {
        get;
        set => field = Positive(value);
    } = 768;

    /// <summary>Gets or sets how often a page is learned from, on average, before another takes its place.</summary>
    /// <value>At least 1. The default is 3: the wait for new pages ends once there are so many.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Reuse
    {
        get;
        set => field = Positive(value);
    } = 3;

    /// <summary>Gets or sets the share of pages that are real, where there are any.</summary>
    /// <value>From 0 to 1. The default is 0.25.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double RealShare
    {
        get;
        set => field = Share(value);
    } = 0.25;

    /// <summary>Gets or sets the highest learning rate.</summary>
    /// <value>The default is 0.002.</value>
    public double LearningRate { get; set; } = 2e-3;

    /// <summary>Gets or sets how much the weights of the average keep of themselves in a step.</summary>
    /// <value>From 0 to 1. The default is 0.998.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double AverageDecay
    {
        get;
        set => field = Share(value);
    } = 0.998;

    /// <summary>Gets or sets the pages that are made to validate on, beside the real ones that are kept back.</summary>
    /// <value>At least 1. The default is 96.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ValidationPages
    {
        get;
        set => field = Positive(value);
    } = 96;

    /// <summary>Gets or sets the time from one validation to the next.</summary>
    /// <value>The default is 15 minutes.</value>
    public TimeSpan ValidationInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets or sets the time from one checkpoint to the next: what a crash costs at most.</summary>
    /// <value>The default is 2 minutes.</value>
    public TimeSpan CheckpointInterval { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets or sets after how many validations without a better figure training stops early.</summary>
    /// <value>At least 1. The default is 8.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Patience
    {
        get;
        set => field = Positive(value);
    } = 8;

    /// <summary>Gets or sets whether Torch computes on the first graphics card.</summary>
    /// <value>The default is <see langword="false"/>: on the processor.</value>
    public bool UsesGraphicsCard { get; set; }

    /// <summary>Gets or sets the folder of another build of Torch, such as one for graphics cards.</summary>
    /// <value>The default is <see langword="null"/>: the build that came with the application.</value>
    public string? TorchFolder { get; set; }

    private static int Positive(int value, [CallerMemberName] string? property = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, property);

        return value;
    }

    private static double Share(double value, [CallerMemberName] string? property = null) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(property, value, "The value must be from 0 to 1.");
}
