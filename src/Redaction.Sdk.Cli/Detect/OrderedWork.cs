using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>Works on several things side by side and hands the results on in order.</summary>
internal static class OrderedWork
{
    /// <summary>Starts the work on the next item while at most <paramref name="lanes"/> results are pending.</summary>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        int lanes,
        Func<TItem, CancellationToken, ValueTask<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                if (running.Count == lanes)
                {
                    yield return await running.Dequeue().ConfigureAwait(false);
                }

                running.Enqueue(Task.Run(() => work(item, stop.Token).AsTask(), stop.Token));
            }

            while (running.TryDequeue(out var next))
            {
                yield return await next.ConfigureAwait(false);
            }
        }
        finally
        {
            // Nothing may run on when the caller tidies up, whether it has seen all results or gave up.
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
