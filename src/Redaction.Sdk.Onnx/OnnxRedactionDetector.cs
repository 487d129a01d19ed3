using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Agreement;
using Redaction.Sdk.Onnx.Batching;
using Redaction.Sdk.Onnx.Sessions;

namespace Redaction.Sdk.Onnx;

/// <summary>Finds redacted regions with a model in ONNX format.</summary>
/// <remarks>
/// <para>
/// One detector serves any number of threads. Each call borrows its tensors from a pool and runs the model on the
/// calling thread, without a lock; callers beyond <see cref="OnnxDetectorOptions.Parallelism"/> wait asynchronously.
/// What is found on a page does not depend on what else is looked at.
/// </para>
/// <para>
/// Cancelling a call stops the model between two of its operators. A detector is costly to make: make one, share it,
/// and dispose it at the end.
/// </para>
/// </remarks>
public sealed partial class OnnxRedactionDetector : IRedactionDetector, IDisposable
{
    private readonly OnnxModel _model;
    private readonly RunContextPool _pool;
    private readonly PageBatcher? _batcher;
    private readonly ILogger _logger;
    private bool _isDisposed;

    /// <summary>Initializes a new instance of the <see cref="OnnxRedactionDetector"/> class.</summary>
    /// <param name="bundle">The model and its manifest.</param>
    /// <param name="options">Chooses what runs the model. They are read once, here.</param>
    /// <param name="logger">Told what runs the model, and why nothing that was preferred does.</param>
    /// <param name="clock">Measures how long a page waits for a batch; the system's own by default.</param>
    /// <remarks>
    /// A provider other than the processor runs a blank and a golden page first, and is refused if its boxes differ from
    /// the processor's by more than a model pixel, or its scores or outputs by more than 0.02.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="bundle"/> is <see langword="null"/>.</exception>
    /// <exception cref="ModelFormatException">The model is damaged, or not what its manifest says.</exception>
    /// <exception cref="ExecutionProviderException">No provider that the options allow can run it.</exception>
    public OnnxRedactionDetector(
        ModelBundle bundle,
        OnnxDetectorOptions? options = null,
        ILogger<OnnxRedactionDetector>? logger = null,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        options ??= new();

        _logger = logger ?? NullLogger<OnnxRedactionDetector>.Instance;
        Identity = bundle.Identity;
        (_model, Plan) = ProviderSelection.Open(bundle, options);
        MaximumBatch = Math.Min(options.MaximumBatch, _model.LargestBatch);
        _pool = new(_model, _model.Session.RunsOneAtATime ? 1 : options.Parallelism, MaximumBatch);
        _batcher = MaximumBatch > 1
            ? new(_pool, MaximumBatch, options.BatchWait, clock ?? TimeProvider.System)
            : null;
        Report(options);
    }

    /// <inheritdoc/>
    public DetectorIdentity Identity { get; }

    /// <inheritdoc/>
    public PixelFormat PreferredFormat =>
        _model.Manifest.Input.Channels is ModelChannels.Gray ? PixelFormat.Gray8 : PixelFormat.Bgra32;

    /// <summary>Gets what runs the model, and why nothing that was preferred does.</summary>
    public ExecutionPlan Plan { get; }

    /// <summary>Gets the most pages that are run together; 1 for a model without a batch axis.</summary>
    public int MaximumBatch { get; }

    /// <inheritdoc/>
    /// <exception cref="ExecutionProviderException">The provider failed on this page.</exception>
    /// <exception cref="ModelFormatException">The model wrote something that its decoder cannot read.</exception>
    /// <exception cref="ObjectDisposedException">The detector was disposed.</exception>
    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);

        return DetectCoreAsync(page, cancellationToken);
    }

    /// <summary>Runs the model once, so that the first page is as fast as the others.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ExecutionProviderException">The provider failed.</exception>
    /// <exception cref="ObjectDisposedException">The detector was disposed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async ValueTask WarmUpAsync(CancellationToken cancellationToken = default)
    {
        using var page = GoldenPage.Create();
        await DetectCoreAsync(page, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the pages in work, and closes the model. A second call does nothing.</summary>
    public void Dispose()
    {
        // Of two threads the second must not close the model while the first waits.
        if (!Interlocked.Exchange(ref _isDisposed, true))
        {
            _pool.Dispose();
            _model.Dispose();
        }
    }

    private async ValueTask<DetectionResult> DetectCoreAsync(PageImage page, CancellationToken cancellationToken)
    {
        using var activity = OnnxTelemetry.StartPage(this);
        if (_batcher is not null
            && await TryDetectInBatchAsync(page, cancellationToken).ConfigureAwait(false) is { } found)
        {
            return found;
        }

        var context = await _pool.RentAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var toImage = Fill(page, context, 0);
            using (OnnxTelemetry.StartStage("infer"))
            {
                context.Run(1, cancellationToken);
            }

            return Read(page, context, 0, toImage);
        }
        finally
        {
            _pool.Return(context);
        }
    }

    private async ValueTask<DetectionResult?> TryDetectInBatchAsync(PageImage page, CancellationToken cancellationToken)
    {
        using var seat = await _batcher!.TryRunAsync(
            seat => seat.ToImage = Fill(page, seat.Context, seat.Index), cancellationToken).ConfigureAwait(false);
        if (seat is null)
        {
            return null;
        }

        lock (seat.Context)
        {
            return Read(page, seat.Context, seat.Index, seat.ToImage);
        }
    }

    private Transform<ModelPixels, ImagePixels> Fill(PageImage page, RunContext context, int index)
    {
        using var stage = OnnxTelemetry.StartStage("preprocess");

        return _model.Preprocessor.Fill(page.Pixels.Span, page.Layout, context.Input(index));
    }

    private DetectionResult Read(
        PageImage page, RunContext context, int index, Transform<ModelPixels, ImagePixels> toImage)
    {
        using var stage = OnnxTelemetry.StartStage("decode");
        var decoded = _model.Decoder.Decode(context.Outputs(index), context.Boxes);
        var regions = PageRegions.Of(
            context.Boxes.AsSpan(0, decoded.Count), _model.Manifest.Classes, toImage.Then(page.ToPage), page.Area);

        OnnxTelemetry.CountPage(this, regions.Length, decoded.NonFinite);
        if (decoded.NonFinite > 0)
        {
            LogNonFinite(Identity.Name, decoded.NonFinite);
        }

        return new(Identity, regions);
    }

    private void Report(OnnxDetectorOptions options)
    {
        // Nobody has asked for the providers of the default by name, so that they are missing is no surprise.
        var level = options.Providers == ExecutionProviders.Auto ? LogLevel.Debug : LogLevel.Warning;
        foreach (var refusal in Plan.Refused)
        {
            OnnxTelemetry.CountFallback(refusal.Provider);
            LogRefusal(level, Identity.Name, refusal.Provider, refusal.Reason);
        }

        LogPlan(Identity.Name, Identity.Version, Plan.Provider, Plan.IsWhole, MaximumBatch);
    }

    [LoggerMessage(
        1, LogLevel.Information,
        "Model {Model} {Version} runs on {Provider} (whole: {IsWhole}), up to {Batch} pages at once.")]
    private partial void LogPlan(string model, string version, string provider, bool isWhole, int batch);

    [LoggerMessage(EventId = 2, Message = "Model {Model} does not run on {Provider}: {Reason}")]
    private partial void LogRefusal(LogLevel level, string model, string provider, string reason);

    [LoggerMessage(3, LogLevel.Warning, "Model {Model} wrote {Rows} rows that are not finite; they were dropped.")]
    private partial void LogNonFinite(string model, int rows);
}
