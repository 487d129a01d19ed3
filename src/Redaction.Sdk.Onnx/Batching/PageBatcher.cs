using Redaction.Sdk.Onnx.Sessions;

namespace Redaction.Sdk.Onnx.Batching;

/// <summary>Groups the pages of different callers, so that the model runs once for several.</summary>
/// <remarks>
/// Each caller fills its own seat of the batch; whoever is last runs the model for all, or the timer does when no more
/// came in time. The pages of a batch that fails are run one by one, so that an error stays with its page. Safe for any
/// number of threads.
/// </remarks>
internal sealed class PageBatcher(RunContextPool pool, int maximum, TimeSpan wait, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private PageBatch? _open;

    /// <summary>Runs a page together with others.</summary>
    /// <param name="fill">Writes the page's input to its seat.</param>
    /// <param name="cancellationToken">Gives up the seat; the others are run without it.</param>
    /// <returns>
    /// The seat with what the model wrote, to be disposed; <see langword="null"/> if the batch failed.
    /// </returns>
    public async ValueTask<BatchSeat?> TryRunAsync(Action<BatchSeat> fill, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var seat = Join();
        try
        {
            if (await seat.TryRunAsync(fill, cancellationToken).ConfigureAwait(false))
            {
                return seat;
            }
        }
        catch
        {
            seat.Dispose();
            throw;
        }

        seat.Dispose();

        return null;
    }

    private BatchSeat Join()
    {
        lock (_gate)
        {
            _open ??= new(pool, this, wait, clock);
            var seat = _open.Join();
            if (seat.Index == maximum - 1)
            {
                // Its last page is not there yet, so this does not run it under the lock.
                _open.Close();
                _open = null;
            }

            return seat;
        }
    }

    /// <summary>Runs a batch with the pages that it has.</summary>
    public void Close(PageBatch batch)
    {
        lock (_gate)
        {
            if (_open != batch)
            {
                return;
            }

            _open = null;
        }

        batch.Close();
    }
}
