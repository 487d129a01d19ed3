using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Worker;

/// <summary>Has small pictures of pages drawn in a process that may die.</summary>
/// <remarks>Safe for any number of threads.</remarks>
public sealed class IsolatedPagePainter : IDisposable
{
    private readonly WorkerPool _workers;
    private readonly WorkerLimits _limits;

    /// <summary>Initializes a new instance of the <see cref="IsolatedPagePainter"/> class.</summary>
    /// <param name="workers">The workers, which the painter disposes.</param>
    /// <param name="limits">What a request may take.</param>
    /// <exception cref="ArgumentNullException"><paramref name="workers"/> is <see langword="null"/>.</exception>
    public IsolatedPagePainter(WorkerPool workers, WorkerLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(workers);

        (_workers, _limits) = (workers, limits ?? new());
    }

    /// <summary>Draws pages. A file is opened once for pages that follow each other.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="maximumSide">The longest side of a picture, in pixels, from 1 to 4,096.</param>
    /// <param name="cancellationToken">Gives the pictures up.</param>
    /// <returns>
    /// A PNG file for each page, in their order; nothing for one that could not be drawn. When a page takes
    /// the worker down, none could.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The pictures were given up.</exception>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> DrawAsync(
        IReadOnlyList<PageToDraw> pages, int maximumSide, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);

        var request = DrawPagesCodec.WriteRequest(pages, maximumSide);
        var outcome = await _workers.RunAsync(WorkerJobs.DrawPages, request, _limits, cancellationToken)
            .ConfigureAwait(false);

        return outcome.Failure is null && DrawPagesCodec.ReadAnswer(outcome.Result, pages.Count) is { } pictures
            ? pictures
            : new ReadOnlyMemory<byte>[pages.Count];
    }

    /// <summary>Ends the workers.</summary>
    public void Dispose() => _workers.Dispose();
}
