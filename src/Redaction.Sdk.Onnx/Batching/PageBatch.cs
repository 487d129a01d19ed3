using Redaction.Sdk.Onnx.Sessions;

namespace Redaction.Sdk.Onnx.Batching;

/// <summary>Pages of different callers that are run together.</summary>
internal sealed class PageBatch : IDisposable
{
    private readonly RunContextPool _pool;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly TaskCompletionSource<bool> _isRun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer _timer;
    private int _seats;
    private int _unfilled;
    private int _interested;
    private int _present = 1;
    private bool _closed;

    public PageBatch(RunContextPool pool, PageBatcher batcher, TimeSpan wait, TimeProvider clock)
    {
        _pool = pool;
        Context = pool.RentAsync(_abandoned.Token).AsTask();
        _timer = clock.CreateTimer(_ => batcher.Close(this), null, wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets the tensors, once there are free ones.</summary>
    public Task<RunContext> Context { get; }

    /// <summary>Gets whether the model ran, once it did or failed.</summary>
    public Task<bool> IsRun => _isRun.Task;

    /// <summary>Takes a seat.</summary>
    public BatchSeat Join()
    {
        lock (_gate)
        {
            (_unfilled, _interested, _present) = (_unfilled + 1, _interested + 1, _present + 1);

            return new(this, _seats++);
        }
    }

    /// <summary>Lets nobody else join, and runs the batch if every seat is filled.</summary>
    public void Close()
    {
        bool isComplete;
        lock (_gate)
        {
            _closed = true;
            isComplete = _unfilled == 0;
        }

        _timer.Dispose();
        RunIf(isComplete);
    }

    /// <summary>Notes that a seat is filled, or never will be.</summary>
    public void Filled()
    {
        bool isComplete;
        lock (_gate)
        {
            isComplete = --_unfilled == 0 && _closed;
        }

        RunIf(isComplete);
    }

    /// <summary>Notes that a caller does not want its result any more. The last one stops the run.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            if (--_interested > 0)
            {
                return;
            }
        }

        _abandoned.Cancel();
    }

    /// <summary>Leaves the batch.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            if (--_present > 0)
            {
                return;
            }
        }

        _ = ReturnAsync();
    }

    public void Dispose()
    {
        _timer.Dispose();
        _abandoned.Dispose();
    }

    private void RunIf(bool isComplete)
    {
        if (isComplete)
        {
            _isRun.SetResult(TryRun());
            Leave();
        }
    }

    private bool TryRun()
    {
        try
        {
            // Every seat waited for it; where all were given up meanwhile there may be none.
            if (!Context.IsCompletedSuccessfully)
            {
                return false;
            }

            using var stage = OnnxTelemetry.StartStage("infer");
            Context.Result.Run(_seats, _abandoned.Token);

            return true;
        }
        catch
        {
            // Whatever it was: the pages are run one by one, and it ends the page that it belongs to.
            return false;
        }
    }

    private async Task ReturnAsync()
    {
        try
        {
            _pool.Return(await Context.ConfigureAwait(false));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // There never were any.
        }
        finally
        {
            Dispose();
        }
    }
}
