namespace Redaction.Sdk.Batch;

/// <summary>What is known of a job and its documents, to be read.</summary>
/// <remarks>Safe for any number of threads.</remarks>
public interface IJobResults
{
    /// <summary>Gets what the job does.</summary>
    JobDescription Job { get; }

    /// <summary>Tells how far the job is.</summary>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The counts.</returns>
    Task<JobProgress> ProgressAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads what is known of each document, ordered by the bytes of its name in UTF-8.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The documents, each when it is asked for.</returns>
    IAsyncEnumerable<JobDocument> ReadDocumentsAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads what was noticed about the collection.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The notes, in the order in which they were noticed.</returns>
    Task<IReadOnlyList<ManifestNote>> ReadNotesAsync(CancellationToken cancellationToken = default);
}
