using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Batch;

/// <summary>Merges streams that are in order into one that is, holding one item of each.</summary>
internal static class SortedStreams
{
    public static async IAsyncEnumerable<T> MergeAsync<T>(
        IEnumerable<IAsyncEnumerable<T>> streams,
        Func<T, string> key,
        IComparer<string> order,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = new PriorityQueue<IAsyncEnumerator<T>, string>(order);
        var readers = streams.Select(stream => stream.GetAsyncEnumerator(cancellationToken)).ToList();
        try
        {
            foreach (var reader in readers)
            {
                await AdvanceAsync(reader).ConfigureAwait(false);
            }

            while (next.TryDequeue(out var reader, out _))
            {
                yield return reader.Current;
                await AdvanceAsync(reader).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var reader in readers)
            {
                await reader.DisposeAsync().ConfigureAwait(false);
            }
        }

        async ValueTask AdvanceAsync(IAsyncEnumerator<T> reader)
        {
            if (await reader.MoveNextAsync().ConfigureAwait(false))
            {
                next.Enqueue(reader, key(reader.Current));
            }
        }
    }
}
