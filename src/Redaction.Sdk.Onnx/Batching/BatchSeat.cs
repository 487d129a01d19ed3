using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Sessions;

namespace Redaction.Sdk.Onnx.Batching;

/// <summary>The place of a page in a batch.</summary>
internal sealed class BatchSeat(PageBatch batch, int index) : IDisposable
{
    private bool _hasGivenUp;
    private bool _isLeft;

    /// <summary>Gets the place of the page in the input and the outputs of the run.</summary>
    public int Index => index;

    /// <summary>Gets the tensors, which several seats share: whoever reads outputs holds a lock on it.</summary>
    public RunContext Context { get; private set; } = null!;

    /// <summary>Gets or sets the way from the model's picture back to the page's pixels.</summary>
    public Transform<ModelPixels, ImagePixels> ToImage { get; set; }

    /// <summary>Fills the seat and waits until the batch has run.</summary>
    /// <returns>Whether it ran.</returns>
    public async ValueTask<bool> TryRunAsync(Action<BatchSeat> fill, CancellationToken cancellationToken)
    {
        // The caller may be the one whose thread runs the model.
        using var registration = cancellationToken.UnsafeRegister(
            static seat => ((BatchSeat)seat!).GiveUp(), this);
        try
        {
            await FillAsync(fill, cancellationToken).ConfigureAwait(false);
            var isRun = await batch.IsRun.WaitAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();

            return isRun;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Everybody who was here before gave up, and with them the wait for tensors.
            return false;
        }
        catch
        {
            // A wait that ends here takes back the registration, often before it was called.
            GiveUp();
            throw;
        }
    }

    /// <summary>Leaves the batch. The last to leave gives its tensors back.</summary>
    public void Dispose()
    {
        if (!_isLeft)
        {
            _isLeft = true;
            batch.Leave();
        }
    }

    private async ValueTask FillAsync(Action<BatchSeat> fill, CancellationToken cancellationToken)
    {
        try
        {
            Context = await batch.Context.WaitAsync(cancellationToken).ConfigureAwait(false);
            fill(this);
        }
        finally
        {
            batch.Filled();
        }
    }

    private void GiveUp()
    {
        if (!Interlocked.Exchange(ref _hasGivenUp, true))
        {
            batch.GiveUp();
        }
    }
}
