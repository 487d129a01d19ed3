namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Does things again and again beside something else, until that has come to its end.</summary>
internal static class Companions
{
    /// <summary>Runs it all.</summary>
    /// <param name="main">What is done. It is given what stops it, and may still take its time.</param>
    /// <param name="companions">What is done beside it: how often, and what. When one of them fails, so does everything.</param>
    /// <param name="cancellationToken">Stops what is done; its companions go on until it has ended.</param>
    public static async Task RunAsync(
        Func<CancellationTokenSource, Task> main,
        IReadOnlyList<(TimeSpan Pause, Func<CancellationToken, Task> Do)> companions,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var over = new CancellationTokenSource();
        Task[] beside = [.. companions.Select(one => RepeatAsync(one.Pause, one.Do, stop, over.Token))];
        try
        {
            await main(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A companion failed, and says below why.
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(beside).ConfigureAwait(false);
        }
    }

    private static async Task RepeatAsync(
        TimeSpan pause, Func<CancellationToken, Task> act, CancellationTokenSource stop, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(pause, over).ConfigureAwait(false);
                await act(over).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // What it went along with has ended.
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
