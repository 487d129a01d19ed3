using Redaction.Sdk.Isolation;

namespace Snippets.Packages;

internal static class Isolation
{
    public static void Serve()
    {
        #region a worker that serves a job
        WorkerServer.Serve(new Dictionary<string, WorkerJob>
        {
            ["count-pages"] = request => BitConverter.GetBytes(CountPages(request.Payload)),
        });
        #endregion
    }

    public static async Task Run(ReadOnlyMemory<byte> document)
    {
        #region a pool of workers
        using var pool = new WorkerPool(WorkerCommand.ForAssembly("My.Worker"));
        var limits = new WorkerLimits { Time = TimeSpan.FromSeconds(10), MemoryBytes = 512 << 20 };

        var outcome = await pool.RunAsync("count-pages", document, limits);
        Console.WriteLine(outcome.Failure is { } reason
            ? $"not counted: {reason} ({outcome.Code})"
            : $"{BitConverter.ToInt32(outcome.Result.Span)} pages");
        #endregion
    }

    private static int CountPages(ReadOnlyMemory<byte> document) => document.Length;
}
