using System.Diagnostics;
using System.Globalization;
using Redaction.Sdk.Isolation;
using Redaction.Sdk.Registry;
using Redaction.Sdk.Worker;

namespace Redaction.Sdk;

/// <summary>Tries models in a child process, under caps on time and memory, before they serve.</summary>
/// <remarks>
/// What cannot be read off a model shows here: shapes that are computed, loops that do not end, operators that the
/// runtime does not have. Each model gets a process of its own. Any number of threads may share a trial; models are
/// tried one after another.
/// </remarks>
public sealed class ModelTrial : IDisposable
{
    private readonly WorkerPool _workers;
    private readonly WorkerLimits _limits;

    /// <summary>Initializes a new instance of the <see cref="ModelTrial"/> class.</summary>
    /// <param name="options">Chooses what a model may take. They are read once, here.</param>
    public ModelTrial(ModelTrialOptions? options = null)
    {
        options ??= new();
        _workers = new(options.Command ?? WorkerProgram.Command, new() { Slots = 1, RequestsPerWorker = 1 });
        _limits = new() { Time = options.Time, Silence = options.Time, MemoryBytes = options.MemoryBytes };
    }

    /// <summary>Loads a model and runs it on a blank page.</summary>
    /// <param name="bundle">The model.</param>
    /// <param name="cancellationToken">Ends the trial and its process.</param>
    /// <returns>What the model did.</returns>
    /// <exception cref="ModelFormatException">
    /// The model cannot be loaded or run, took too long or too much, or ended the process.
    /// </exception>
    /// <exception cref="OperationCanceledException">The trial was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The trial was disposed.</exception>
    public Task<ModelTrialResult> RunAsync(ModelBundle bundle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bundle);

        return RunAsync(
            WorkerJobs.TrialLoad,
            ModelBundleWriter.Pack(bundle.Manifest, bundle.Onnx),
            $"Model {bundle.Manifest.Name} {bundle.Manifest.Version}",
            cancellationToken);
    }

    /// <summary>Opens an ONNX file that is in no bundle, and runs it on zeros.</summary>
    /// <param name="onnx">The bytes of the model, as <see cref="OnnxFileReader"/> has screened them.</param>
    /// <param name="cancellationToken">Ends the trial and its process.</param>
    /// <returns>The time from the start of the process to its answer.</returns>
    /// <exception cref="ModelFormatException">
    /// The model cannot be opened or run, took too long or too much, or ended the process.
    /// </exception>
    /// <exception cref="OperationCanceledException">The trial was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The trial was disposed.</exception>
    public async Task<TimeSpan> RunAsync(ReadOnlyMemory<byte> onnx, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(WorkerJobs.TrialRun, onnx, "The model", cancellationToken).ConfigureAwait(false);

        return result.Time;
    }

    /// <summary>Ends the processes of trials that still run.</summary>
    public void Dispose() => _workers.Dispose();

    private async Task<ModelTrialResult> RunAsync(
        string job, ReadOnlyMemory<byte> request, string subject, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = await _workers.RunAsync(job, request, _limits, cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            throw Explain(subject, failure, outcome.Detail);
        }

        var answer = TrialAnswer.Read(outcome.Result.Span);

        return answer.Refusal is { } refusal
            ? throw new ModelFormatException(refusal, answer.Sentence!)
            : new(answer.Regions, Stopwatch.GetElapsedTime(started));
    }

    private ModelFormatException Explain(string subject, WorkerFailure failure, string? detail)
    {
        var (refusal, what) = failure switch
        {
            WorkerFailure.TimedOut or WorkerFailure.Silent => (
                ModelRefusal.TooSlow,
                string.Create(CultureInfo.InvariantCulture, $"did not load and run within {_limits.Time.TotalSeconds} s")),
            WorkerFailure.MemoryExceeded => (
                ModelRefusal.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"took more than {_limits.MemoryBytes >> 20} MiB of memory, and may have more only if you trust it")),
            WorkerFailure.NotStarted => (
                ModelRefusal.TrialFailed, $"was not tried, as no process could be started for it ({detail})"),
            _ => (ModelRefusal.TrialFailed, $"ended the process that tried it ({detail ?? failure.ToString()})"),
        };

        return new(refusal, $"{subject} {what}.");
    }
}
