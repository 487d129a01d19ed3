namespace Redaction.Sdk.Batch;

/// <summary>Writes the documents of a job. It serves one thread.</summary>
/// <remarks>
/// What it writes depends on nothing but the documents and the job: no time, no order of arrival, no machine. Disposed
/// without being completed, it writes nothing more.
/// </remarks>
public interface IExportWriter : IAsyncDisposable
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The document, with an outcome. They come in the order of their names.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that completes when it is written.</returns>
    ValueTask WriteAsync(JobDocument document, CancellationToken cancellationToken = default);

    /// <summary>Ends the files and closes them.</summary>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that completes when they are whole.</returns>
    ValueTask CompleteAsync(CancellationToken cancellationToken = default);
}
