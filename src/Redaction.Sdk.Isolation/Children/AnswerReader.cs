using System.Diagnostics;
using System.Threading.Channels;

namespace Redaction.Sdk.Isolation;

/// <summary>Reads what a worker writes, on threads of its own, for as long as the worker lives.</summary>
internal sealed class AnswerReader
{
    // What a worker wrote before it ended may arrive after the news of its end; and a process that it left behind may
    // keep the pipe open for ever.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(250);

    private readonly Channel<Frame> _frames = Channel.CreateUnbounded<Frame>(new() { SingleReader = true });
    private long _limit;

    public AnswerReader(Process process)
    {
        var (answers, errors) = (process.StandardOutput.BaseStream, process.StandardError.BaseStream);
        Start(() => ReadAll(answers));
        Start(() => Discard(errors));
        _ = CloseAfterAsync(process);
    }

    /// <summary>Sets the longest payload that is taken from now on, in bytes.</summary>
    public long Limit
    {
        set => Interlocked.Exchange(ref _limit, value);
    }

    /// <summary>Gets whether nothing more will come.</summary>
    public bool IsClosed => _frames.Reader.Completion.IsCompleted;

    /// <summary>Waits for the next answer.</summary>
    /// <exception cref="ChannelClosedException">
    /// The worker has ended; the inner exception says whether it wrote something else than answers, or too much.
    /// </exception>
    public ValueTask<Frame> NextAsync(CancellationToken cancellationToken) => _frames.Reader.ReadAsync(cancellationToken);

    private static void Start(Action read) => new Thread(() => read()) { IsBackground = true, Name = "Worker pipe" }.Start();

    private void ReadAll(Stream answers)
    {
        using var pipe = answers;
        try
        {
            while (Frame.Read(pipe, () => Interlocked.Read(ref _limit)) is { } frame)
            {
                _frames.Writer.TryWrite(frame);
            }

            _frames.Writer.TryComplete();
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            _frames.Writer.TryComplete();
        }
        catch (Exception failure) when (failure is InvalidDataException or FrameLimitException)
        {
            _frames.Writer.TryComplete(failure);
        }
    }

    /// <summary>Empties a pipe, so that nobody has to wait for room in it. What it says may quote a document.</summary>
    private static void Discard(Stream errors)
    {
        using var pipe = errors;
        try
        {
            pipe.CopyTo(Stream.Null);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The worker is gone.
        }
    }

    private async Task CloseAfterAsync(Process process)
    {
        try
        {
            await process.WaitForExitAsync().ConfigureAwait(false);
            await Task.Delay(LastWords).ConfigureAwait(false);
        }
        finally
        {
            _frames.Writer.TryComplete();
        }
    }
}
