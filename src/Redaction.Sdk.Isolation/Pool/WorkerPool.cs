namespace Redaction.Sdk.Isolation;

/// <summary>Has work that may crash, hang or eat memory done in child processes, and replaces those that fail.</summary>
/// <remarks>
/// <para>
/// Safe for any number of threads. Workers start when they are needed and wait for further requests; each serves one at a
/// time. They see none of the application's secrets: the environment is emptied but for what finds libraries and
/// temporary files. They end with the pool, and with the application, however it ends.
/// </para>
/// <para>
/// A request that fails in a worker which has served others is tried once more in a new one, within the same time: no
/// request pays for what another left behind.
/// </para>
/// </remarks>
public sealed class WorkerPool : IDisposable
{
    private readonly WorkerCommand _command;
    private readonly int _requestsPerWorker;
    private readonly TimeSpan _startTime;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _slots;
    private readonly CancellationTokenSource _disposing = new();
    private readonly Lock _gate = new();
    private readonly Stack<WorkerProcess> _idle = new();
    private bool _isDisposed;

    /// <summary>Initializes a new instance of the <see cref="WorkerPool"/> class. It starts no worker yet.</summary>
    /// <param name="command">Starts a worker.</param>
    /// <param name="options">The number of workers and their age. They are read once, here.</param>
    /// <param name="clock">Measures time; the system's own by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is <see langword="null"/>.</exception>
    public WorkerPool(WorkerCommand command, WorkerPoolOptions? options = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        options ??= new();

        _command = command;
        _requestsPerWorker = options.RequestsPerWorker;
        _startTime = options.StartTime;
        _clock = clock ?? TimeProvider.System;
        _slots = new(options.Slots);
    }

    /// <summary>Has a job done.</summary>
    /// <param name="job">The name of the job, of at most 255 bytes in UTF-8.</param>
    /// <param name="request">What the job gets. The bytes must not change during the call.</param>
    /// <param name="limits">What the request may take; the defaults of <see cref="WorkerLimits"/> by default.</param>
    /// <param name="cancellationToken">Stops waiting for a worker, or kills the one that is at work.</param>
    /// <returns>The result, or the reason why there is none; never an exception for what happens in a worker.</returns>
    /// <exception cref="ArgumentException"><paramref name="job"/> is empty.</exception>
    /// <exception cref="ObjectDisposedException">The pool was disposed.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public async Task<WorkerOutcome> RunAsync(
        string job,
        ReadOnlyMemory<byte> request,
        WorkerLimits? limits = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(job);
        ObjectDisposedException.ThrowIf(_isDisposed, this);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposing.Token);
        try
        {
            await _slots.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                return await RunInSlotAsync(job, request, limits ?? new(), stop.Token).ConfigureAwait(false);
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(WorkerPool));
        }
    }

    /// <summary>Kills every worker. Requests that still run fail.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            while (_idle.TryPop(out var worker))
            {
                worker.Dispose();
            }
        }

        // Requests at work kill their workers. What they still use is left to the garbage collector.
        _disposing.Cancel();
    }

    private async Task<WorkerOutcome> RunInSlotAsync(
        string job, ReadOnlyMemory<byte> request, WorkerLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var used = TakeIdle();
            var worker = used ?? await StartAsync(cancellationToken).ConfigureAwait(false);
            var started = _clock.GetTimestamp();
            var outcome = await RunAsync(worker, job, request, limits, limits.Time, cancellationToken).ConfigureAwait(false);
            var left = limits.Time - _clock.GetElapsedTime(started);
            if (used is null || outcome.Failure is null or WorkerFailure.JobFailed || left <= TimeSpan.Zero)
            {
                return outcome;
            }

            var fresh = await StartAsync(cancellationToken).ConfigureAwait(false);

            return await RunAsync(fresh, job, request, limits, left, cancellationToken).ConfigureAwait(false);
        }
        catch (WorkerStartException failure)
        {
            return WorkerOutcome.Failed(WorkerFailure.NotStarted, failure.Message);
        }
    }

    private async Task<WorkerOutcome> RunAsync(
        WorkerProcess worker,
        string job,
        ReadOnlyMemory<byte> request,
        WorkerLimits limits,
        TimeSpan time,
        CancellationToken cancellationToken)
    {
        try
        {
            return await worker.RunAsync(job, request, limits, time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // What a worker keeps of this request must not count against the next one.
            Return(worker, isTired: worker.Served >= _requestsPerWorker || worker.ResidentBytes > limits.MemoryBytes / 2);
        }
    }

    private Task<WorkerProcess> StartAsync(CancellationToken cancellationToken) =>
        WorkerProcess.StartAsync(_command, _startTime, _clock, cancellationToken);

    private WorkerProcess? TakeIdle()
    {
        lock (_gate)
        {
            while (_idle.TryPop(out var worker))
            {
                if (worker.IsUsable)
                {
                    return worker;
                }

                worker.Dispose();
            }
        }

        return null;
    }

    private void Return(WorkerProcess worker, bool isTired)
    {
        lock (_gate)
        {
            if (!_isDisposed && !isTired && worker.IsUsable)
            {
                _idle.Push(worker);
                return;
            }
        }

        worker.Dispose();
    }
}
