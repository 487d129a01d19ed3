using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Sessions;

namespace Redaction.Sdk.Onnx.Batching;

/// <summary>The place of a page in a batch.</summary>
internal sealed class BatchSeat(PageBatch batch, int index) : IDisposable
{
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
        using var registration = cancellationToken.UnsafeRegister(
            static batch => ((PageBatch)batch!).GiveUp(), batch);
        try
        {
            Context = await batch.Context.WaitAsync(cancellationToken).ConfigureAwait(false);
            fill(this);
        }
        finally
        {
            batch.Filled();
        }

        var isRun = await batch.IsRun.WaitAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        return isRun;
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
}
