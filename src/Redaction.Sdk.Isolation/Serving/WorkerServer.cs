namespace Redaction.Sdk.Isolation;

/// <summary>The loop of a worker: takes requests from standard input and answers on standard output.</summary>
public static class WorkerServer
{
    // Enough for deeply nested documents, and the same whatever the machine gives its threads.
    private const int StackBytes = 16 << 20;

    private static readonly Lock Writing = new();

    /// <summary>Serves requests, one at a time, until the application closes the pipe or dies.</summary>
    /// <param name="jobs">The jobs by their names, which have at most 255 bytes in UTF-8.</param>
    /// <remarks>
    /// Call it before anything writes to the console. From then on whatever is written to standard output goes to standard
    /// error, which the application throws away. It never returns: when the pipe closes, this process and those that it
    /// started end at once, whatever a job is doing.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="jobs"/> is <see langword="null"/>.</exception>
    public static void Serve(IReadOnlyDictionary<string, WorkerJob> jobs)
    {
        ArgumentNullException.ThrowIfNull(jobs);

        ProcessGroup.BecomeLeader();
        using var answers = StandardOutput.Take();
        using var requests = Console.OpenStandardInput();
        Send(answers, FrameKind.Ready);
        while (Read(requests) is { } frame)
        {
            var worker = new Thread(() => Answer(jobs, frame, answers), StackBytes) { IsBackground = true };
            worker.Start();
        }

        ProcessGroup.KillOwn();
    }

    private static Frame? Read(Stream requests)
    {
        try
        {
            return Frame.Read(requests, static () => Array.MaxLength);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void Answer(IReadOnlyDictionary<string, WorkerJob> jobs, Frame frame, Stream answers)
    {
        try
        {
            var result = jobs[frame.Name](new(frame.Payload, () => Send(answers, FrameKind.Alive)));
            Send(answers, FrameKind.Result, payload: result.Span);
        }
#pragma warning disable CA1031 // Whatever a job throws ends up as a reason on the other side.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Send(answers, FrameKind.Failure, failure.GetType().Name);
        }
    }

    private static void Send(Stream answers, FrameKind kind, string name = "", ReadOnlySpan<byte> payload = default)
    {
        try
        {
            lock (Writing)
            {
                Frame.Write(answers, kind, name, payload);
            }
        }
        catch (IOException)
        {
            // The application is gone, and the loop that reads from it ends this process.
        }
    }
}
