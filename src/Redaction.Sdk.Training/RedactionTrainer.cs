using Redaction.Sdk.Training.Checkpoints;
using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Pages;
using Redaction.Sdk.Training.Runs;
using Redaction.Sdk.Training.Torch;
using Redaction.Sdk.Training.Validation;

namespace Redaction.Sdk.Training;

/// <summary>Trains a model that finds redactions, and writes it as a bundle.</summary>
/// <remarks>
/// A run that was stopped, in whatever way, goes on from its last checkpoint when it is started again with the same
/// folder. One run at a time in a process.
/// </remarks>
public sealed class RedactionTrainer
{
    // Made pages from this number on are never learned from.
    private const ulong FirstValidationPage = 1UL << 62;

    private readonly TrainingOptions _options;
    private readonly NetworkShape _shape;
    private readonly TimeProvider _clock;

    /// <summary>Prepares a run.</summary>
    /// <param name="options">How to train; the defaults if there are none.</param>
    /// <param name="clock">Tells when the model was made; the system's clock by default.</param>
    public RedactionTrainer(TrainingOptions? options = null, TimeProvider? clock = null)
        : this(options ?? new(), new(), clock ?? TimeProvider.System)
    {
    }

    internal RedactionTrainer(TrainingOptions options, NetworkShape shape, TimeProvider clock) =>
        (_options, _shape, _clock) = (options, shape, clock);

    /// <summary>Trains, chooses the confidence, measures, and writes the model.</summary>
    /// <param name="made">Where made pages come from.</param>
    /// <param name="corpus">Real pages; there may be none.</param>
    /// <param name="runFolder">The folder for the checkpoint, made if it is not there.</param>
    /// <param name="modelFolder">
    /// The folder for the model with 8 bits. The one in single precision goes into a folder beside it whose name ends
    /// in <c>.float</c>.
    /// </param>
    /// <param name="tracker">Writes down what happens.</param>
    /// <param name="cancellationToken">Ends the run; a checkpoint is written.</param>
    /// <returns>A task that ends with the manifest of the model with 8 bits.</returns>
    /// <exception cref="InvalidDataException">
    /// The checkpoint is damaged, or of another network or seed; or the starting model is of another network.
    /// </exception>
    /// <exception cref="DllNotFoundException">Torch is missing or does not fit this system.</exception>
    /// <exception cref="IOException">A folder cannot be written to.</exception>
    public Task<ModelManifest> RunAsync(
        ITrainingPageSource made,
        TrainingCorpus corpus,
        string runFolder,
        string modelFolder,
        IExperimentTracker tracker,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentException.ThrowIfNullOrEmpty(runFolder);
        ArgumentException.ThrowIfNullOrEmpty(modelFolder);
        ArgumentNullException.ThrowIfNull(tracker);

        return RunCoreAsync(made, corpus, runFolder, modelFolder, tracker, cancellationToken);
    }

    private async Task<ModelManifest> RunCoreAsync(
        ITrainingPageSource made,
        TrainingCorpus corpus,
        string runFolder,
        string modelFolder,
        IExperimentTracker tracker,
        CancellationToken cancellationToken)
    {
        TorchLibraries.Load(_options.TorchFolder);
        Directory.CreateDirectory(runFolder);
        var path = Path.Combine(runFolder, "checkpoint.bin");
        PageMixer mixer = new(made, corpus.Training, _options.RealShare, _options.Seed);
        var checkpoint = Open(path, mixer);
        tracker.Start(RunSettings.Of(_options, corpus, checkpoint));

        var sets = ValidationSets(made, corpus);
        if (checkpoint.Elapsed < _options.Budget)
        {
            RunValidation validation = new(_options, sets, corpus.Training);
            new TrainingLoop(_options, checkpoint, mixer, validation, tracker, path).Run(cancellationToken);
        }

        return await new ModelFinish(_options, _clock)
            .WriteAsync(checkpoint, mixer, sets, corpus, modelFolder, cancellationToken).ConfigureAwait(false);
    }

    private Checkpoint Open(string path, PageMixer mixer)
    {
        NetworkLayout layout = new(_shape);
        var weights = File.Exists(path)
            ? new(layout, new float[layout.LearnedCount], new float[layout.CountedCount])
            : StartingWeights.Of(layout, _options, mixer);
        var checkpoint = Checkpoint.Begin(weights, _options.Seed, 0.02f, _options.AverageDecay);
        CheckpointFile.TryRead(path, checkpoint);

        return checkpoint;
    }

    private List<ValidationSet> ValidationSets(ITrainingPageSource made, TrainingCorpus corpus)
    {
        var pages = new TrainingPage[_options.ValidationPages];
        Parallel.For(0, pages.Length, i => pages[i] = made.Create(FirstValidationPage + (ulong)i));

        return [new("made", pages), new("real", [.. corpus.Validation.Select(static one => one.Page)])];
    }
}
