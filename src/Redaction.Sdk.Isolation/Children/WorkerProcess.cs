using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Channels;

namespace Redaction.Sdk.Isolation;

/// <summary>One worker. It serves one request at a time, and after a failure none.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly AnswerReader _answers;
    private readonly TimeProvider _clock;
    private int _isKilled;

    private WorkerProcess(Process process, TimeProvider clock) =>
        (_process, _answers, _clock) = (process, new(process), clock);

    /// <summary>Gets the number of requests that were served.</summary>
    public int Served { get; private set; }

    /// <summary>Gets whether another request may be sent.</summary>
    public bool IsUsable => _isKilled == 0 && !_answers.IsClosed && !_process.HasExited;

    /// <summary>Gets how much memory the worker holds, in bytes.</summary>
    public long ResidentBytes => RequestWatch.ResidentBytes(_process.Id);

    /// <summary>Starts a worker and waits until it is ready.</summary>
    /// <exception cref="WorkerStartException">It could not be started in that time.</exception>
    public static async Task<WorkerProcess> StartAsync(
        WorkerCommand command, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        WorkerProcess? worker = null;
        try
        {
            worker = new(Process.Start(WorkerEnvironment.Start(command))!, clock);
            await worker.WaitUntilReadyAsync(time, cancellationToken).ConfigureAwait(false);

            return Interlocked.Exchange(ref worker, null)!;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or IOException)
        {
            throw new WorkerStartException("there is no such program", failure);
        }
        finally
        {
            worker?.Dispose();
        }
    }

    /// <summary>Has a job done. After anything but a result the worker is dead.</summary>
    /// <param name="job">The name of the job.</param>
    /// <param name="request">What the job gets.</param>
    /// <param name="limits">What it may take.</param>
    /// <param name="time">How much is left of the time that the limits give.</param>
    /// <param name="cancellationToken">Kills the worker.</param>
    public async Task<WorkerOutcome> RunAsync(
        string job, ReadOnlyMemory<byte> request, WorkerLimits limits, TimeSpan time, CancellationToken cancellationToken)
    {
        using var watch = new RequestWatch(_process.Id, limits, time, _clock, cancellationToken);
        _answers.Limit = limits.OutputBytes;
        Served++;
        var sending = Task.Run(() => Send(job, request), CancellationToken.None);
        try
        {
            var outcome = await ReceiveAsync(watch).ConfigureAwait(false);
            if (outcome.Failure is not null)
            {
                Kill();
            }

            return outcome;
        }
        catch (OperationCanceledException)
        {
            Kill();
            cancellationToken.ThrowIfCancellationRequested();

            return WorkerOutcome.Failed(watch.Reason!.Value);
        }
        finally
        {
            // The bytes belong to the caller again once this method returns.
            await Task.WhenAny(sending, Task.Delay(Farewell, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    /// <summary>Kills the worker and whatever it started.</summary>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(time, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            if (await _answers.NextAsync(either.Token).ConfigureAwait(false) is not { Kind: FrameKind.Ready })
            {
                throw new WorkerStartException("it is no worker");
            }
        }
        catch (ChannelClosedException closed)
        {
            var end = closed.InnerException is null ? await EndOfAsync().ConfigureAwait(false) : null;

            throw new WorkerStartException(end?.Detail ?? "it is no worker", closed);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new WorkerStartException($"not ready within {time}", failure);
        }
    }

    private void Send(string job, ReadOnlyMemory<byte> request)
    {
        try
        {
            Frame.Write(_process.StandardInput.BaseStream, FrameKind.Request, job, request.Span);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The worker ended; that is noticed where its answer is awaited.
        }
    }

    private async Task<WorkerOutcome> ReceiveAsync(RequestWatch watch)
    {
        try
        {
            while (true)
            {
                var answer = await _answers.NextAsync(watch.Stopped).ConfigureAwait(false);
                switch (answer.Kind)
                {
                    case FrameKind.Alive:
                        watch.HeardSomething();
                        break;
                    case FrameKind.Result:
                        return WorkerOutcome.Succeeded(answer.Payload);
                    case FrameKind.Failure when answer.Name is nameof(OutOfMemoryException):
                        return WorkerOutcome.Failed(WorkerFailure.MemoryExceeded, answer.Name);
                    case FrameKind.Failure:
                        return WorkerOutcome.Failed(WorkerFailure.JobFailed, answer.Name);
                    default:
                        return WorkerOutcome.Failed(WorkerFailure.ProtocolBroken);
                }
            }
        }
        catch (ChannelClosedException closed)
        {
            return closed.InnerException switch
            {
                FrameLimitException => WorkerOutcome.Failed(WorkerFailure.OutputExceeded),
                not null => WorkerOutcome.Failed(WorkerFailure.ProtocolBroken),
                null => await EndOfAsync().ConfigureAwait(false),
            };
        }
    }

    private async Task<WorkerOutcome> EndOfAsync()
    {
        try
        {
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Farewell, _clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return WorkerOutcome.Failed(WorkerFailure.ProtocolBroken, "The worker closed its output and went on.");
        }

        return WorkerOutcome.Ended(_process.ExitCode);
    }

    private void Kill()
    {
        if (Interlocked.Exchange(ref _isKilled, 1) == 0)
        {
            ProcessGroup.Kill(_process);
            _process.StandardInput.BaseStream.Dispose();
        }
    }
}
