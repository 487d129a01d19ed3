namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>Lends contexts, a limited number at a time. Safe for any number of threads.</summary>
internal sealed class RunContextPool : IDisposable
{
    private readonly OnnxModel _model;
    private readonly int _size;
    private readonly int _maximumPages;
    private readonly SemaphoreSlim _free;
    private readonly Stack<RunContext> _idle = new();
    private readonly Lock _gate = new();
    private volatile bool _disposed;

    /// <param name="model">The model.</param>
    /// <param name="size">The most contexts.</param>
    /// <param name="maximumPages">The most pages in one run.</param>
    public RunContextPool(OnnxModel model, int size, int maximumPages) =>
        (_model, _size, _maximumPages, _free) = (model, size, maximumPages, new(size, size));

    /// <summary>Waits for a context.</summary>
    /// <returns>The context, for <see cref="Return"/>.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The detector was disposed.</exception>
    public async ValueTask<RunContext> RentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(OnnxRedactionDetector));
        if (!_free.Wait(0, cancellationToken))
        {
            using var waiting = OnnxTelemetry.StartWaiting();
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(OnnxRedactionDetector));

            return Take();
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <summary>Takes a context back.</summary>
    public void Return(RunContext context)
    {
        context.Release();
        lock (_gate)
        {
            // The last one used is the next one lent: its memory is in the caches.
            _idle.Push(context);
        }

        _free.Release();
    }

    /// <summary>Waits until every context is back, and disposes them. Called once.</summary>
    public void Dispose()
    {
        _disposed = true;
        for (var i = 0; i < _size; i++)
        {
            _free.Wait();
        }

        foreach (var context in _idle)
        {
            context.Dispose();
        }

        // Those who still wait are let through to learn that there is nothing left.
        _free.Release(_size);
    }

    private RunContext Take()
    {
        lock (_gate)
        {
            if (_idle.TryPop(out var context))
            {
                return context;
            }
        }

        return new(_model, _maximumPages);
    }
}
