using Redaction.Sdk.Isolation;
using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Worker;

/// <summary>Has pages looked at that may be slip sheets, in a process that may die.</summary>
/// <remarks>Safe for any number of threads. A page that takes the worker down is one that cannot be read.</remarks>
public sealed class IsolatedSlipSheetReader : ISlipSheetReader, IDisposable
{
    private readonly WorkerPool _workers;
    private readonly WorkerLimits _limits;

    /// <summary>Initializes a new instance of the <see cref="IsolatedSlipSheetReader"/> class.</summary>
    /// <param name="workers">The workers, which the reader disposes.</param>
    /// <param name="limits">What a page may take.</param>
    /// <exception cref="ArgumentNullException"><paramref name="workers"/> is <see langword="null"/>.</exception>
    public IsolatedSlipSheetReader(WorkerPool workers, WorkerLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(workers);

        (_workers, _limits) = (workers, limits ?? new());
    }

    /// <inheritdoc/>
    public async ValueTask<SheetLook?> LookAsync(
        ReadOnlyMemory<byte> image, CancellationToken cancellationToken = default)
    {
        var outcome = await _workers.RunAsync(WorkerJobs.LookAtSheet, image, _limits, cancellationToken)
            .ConfigureAwait(false);

        return outcome.Failure is null ? LookAtSheetJob.Read(outcome.Result.Span) : null;
    }

    /// <summary>Ends the workers.</summary>
    public void Dispose() => _workers.Dispose();
}
