using Microsoft.ML.OnnxRuntime;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>All the memory that a run of a model needs, made once and used again.</summary>
/// <remarks>For one run at a time; its input may be filled by several threads, a page each.</remarks>
internal sealed class RunContext : IDisposable
{
    private readonly OnnxModel _model;
    private readonly RunOptions _options = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
    private readonly TensorBuffer _input;
    private readonly TensorBuffer[] _outputs;
    private readonly BoundRun?[] _runs;
    private BoundRun? _current;
    private volatile bool _terminated;

    /// <param name="model">The model.</param>
    /// <param name="maximumPages">The most pages in one run; up to <see cref="OnnxModel.LargestBatch"/>.</param>
    public RunContext(OnnxModel model, int maximumPages)
    {
        _model = model;
        _input = new(checked(model.Preprocessor.ByteCount * maximumPages));
        _outputs = model.Signature.HasFixedOutputs
            ? [.. model.Signature.Outputs.Select(
                one => new TensorBuffer(checked((int)one.ByteCount * maximumPages)))]
            : [];
        _runs = new BoundRun?[maximumPages];
        Boxes = new ScoredModelBox[model.Manifest.Decoder.MaximumDetections];
    }

    /// <summary>Gets room for the boxes of one page.</summary>
    public ScoredModelBox[] Boxes { get; }

    /// <summary>Gets the input of a page.</summary>
    public Span<byte> Input(int page) =>
        _input.Memory.Span.Slice(page * _model.Preprocessor.ByteCount, _model.Preprocessor.ByteCount);

    /// <summary>Runs the model on the first pages of the input.</summary>
    /// <param name="pages">The number of pages.</param>
    /// <param name="cancellationToken">Stops the run between two operators of the model.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ExecutionProviderException">The provider failed.</exception>
    public void Run(int pages, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var registration = cancellationToken.UnsafeRegister(
            static context => ((RunContext)context!).Terminate(), this);
        try
        {
            _current = _runs[pages - 1] ??= new(_model, pages, _input, _outputs);
            _current.Run(_options);
        }
        catch (OnnxRuntimeException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ExecutionProviderException(
                $"Model '{_model.Manifest.Name}' failed on '{_model.Provider}': {ProviderFailure.Plain(e.Message)}", e);
        }
        finally
        {
            // This waits for a callback that is under way, so that it cannot stop the next run of this context.
            registration.Dispose();
            Resume();
        }
    }

    /// <summary>Gets what the model wrote for a page of the last run.</summary>
    public ReadOnlySpan<OutputTensor> Outputs(int page) => _current!.Outputs(page);

    /// <summary>Gives back what the last run holds beyond the memory of the context.</summary>
    public void Release() => _current?.Release();

    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run?.Dispose();
        }

        _options.Dispose();
    }

    private void Terminate()
    {
        _terminated = true;
        _options.Terminate = true;
    }

    private void Resume()
    {
        if (_terminated)
        {
            _options.Terminate = false;
            _terminated = false;
        }
    }
}
