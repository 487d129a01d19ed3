using System.Runtime.InteropServices;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Batch;

/// <summary>The child process of a job: it opens documents, and it may die of one.</summary>
public static class ScanWorker
{
    /// <summary>An argument by which an application may recognise that it is to be a worker.</summary>
    public const string Argument = "--batch-worker";

    internal const string Job = "scan-unit";

    /// <summary>Serves the application that started this process until it closes the pipe or dies.</summary>
    /// <param name="createScanner">
    /// Makes the scanner of a pipeline, once. It should look at one page at a time: a job has a worker for each slot.
    /// </param>
    /// <remarks>
    /// Call it before anything writes to the console; it never returns. The worker does not heed signals that ask it to end,
    /// because they are often sent to a whole group: it ends with the application.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="createScanner"/> is <see langword="null"/>.</exception>
    public static void Serve(Func<ScanPipeline, DocumentScanner> createScanner)
    {
        ArgumentNullException.ThrowIfNull(createScanner);

        using var terminate = Ignore(PosixSignal.SIGTERM);
        using var interrupt = Ignore(PosixSignal.SIGINT);
        using var hangUp = Ignore(PosixSignal.SIGHUP);
        WorkerServer.Serve(new Dictionary<string, WorkerJob> { [Job] = new ScanJob(createScanner).Run });
    }

    private static PosixSignalRegistration Ignore(PosixSignal signal) =>
        PosixSignalRegistration.Create(signal, static context => context.Cancel = true);
}
