using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Detection;

/// <summary>Runs work side by side and hands out the results in order, a bounded number of them ahead.</summary>
internal static class OrderedWork
{
    /// <summary>Starts work on each item, at most <paramref name="ahead"/> items before the one that is asked for.</summary>
    /// <remarks>However the enumeration ends, no work is left running and every result is yielded or disposed.</remarks>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        int ahead,
        Func<TItem, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<TResult>>(ahead);
        try
        {
            foreach (var item in items)
            {
                if (running.Count == ahead)
                {
                    yield return await running.Dequeue().ConfigureAwait(false);
                }

                running.Enqueue(work(item, stop.Token));
            }

            while (running.TryDequeue(out var next))
            {
                yield return await next.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await DrainAsync(running).ConfigureAwait(false);
        }
    }

    private static async Task DrainAsync<TResult>(Queue<Task<TResult>> running)
    {
        foreach (var task in running)
        {
            await task.ContinueWith(
                static finished => ((finished.IsCompletedSuccessfully ? finished.Result : default) as IDisposable)?.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default).ConfigureAwait(false);
            _ = task.Exception;
        }
    }
}
