namespace Redaction.Sdk.Batch;

/// <summary>Knows every document of a job, every unit of work, and what became of it: the one truth of a job.</summary>
/// <remarks>
/// Safe for any number of threads. What a method has changed when it returns outlives the power being cut. Everything may
/// be said twice: the first outcome of a unit wins, and what is known already changes nothing.
/// </remarks>
public interface IJobLedger : IJobResults, IAsyncDisposable
{
    /// <summary>Adds documents, and the units of those that can be read.</summary>
    /// <param name="inputs">
    /// The documents. One whose bytes have changed since takes the place of what it was; a unit whose files could not be had
    /// waits again, with the files that are named now.
    /// </param>
    /// <param name="cancellationToken">Stops before anything is added.</param>
    /// <returns>A task that completes when they are kept.</returns>
    Task AddAsync(IReadOnlyList<JobInput> inputs, CancellationToken cancellationToken = default);

    /// <summary>Tells which documents are known already.</summary>
    /// <param name="names">The names of documents.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>
    /// The <see cref="JobInput.Stamp"/> of each that is known and could be read, by its name; not of those whose files could
    /// not be had when their turn came.
    /// </returns>
    Task<IReadOnlyDictionary<string, string>> FindStampsAsync(
        IReadOnlyList<string> names, CancellationToken cancellationToken = default);

    /// <summary>Notes that documents are about to be listed, so that the job is not complete before they are.</summary>
    /// <param name="cancellationToken">Stops before it is noted.</param>
    /// <returns>A task that completes when it is kept.</returns>
    Task BeginListingAsync(CancellationToken cancellationToken = default);

    /// <summary>Notes that every document was listed, and what was noticed on the way.</summary>
    /// <param name="notes">What was noticed; it takes the place of what was noticed before.</param>
    /// <param name="cancellationToken">Stops before anything is noted.</param>
    /// <returns>A task that completes when it is kept.</returns>
    Task CompleteListingAsync(IReadOnlyList<ManifestNote> notes, CancellationToken cancellationToken = default);

    /// <summary>Hands out units that wait for an outcome, each to one caller at a time.</summary>
    /// <param name="max">The most units to hand out.</param>
    /// <param name="lease">How long nobody else gets them.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The units; none when all are done, handed out, or not due yet.</returns>
    Task<IReadOnlyList<WorkUnit>> ClaimAsync(int max, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Lets go of the units that were claimed through this object and have no outcome: its run is over.</summary>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>A task that completes when they can be claimed again.</returns>
    Task ReleaseAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps outcomes, all of them or none.</summary>
    /// <param name="outcomes">
    /// The outcomes. One that may pass counts as an attempt and puts the unit off, until its attempts are used up.
    /// </param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>The number of units that had no outcome before and have one now.</returns>
    Task<int> CommitAsync(IReadOnlyList<UnitOutcome> outcomes, CancellationToken cancellationToken = default);

    /// <summary>Tells whether nothing is left to do, without counting what there is.</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>What <see cref="JobProgress.IsComplete"/> would say.</returns>
    Task<bool> IsCompleteAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes units wait for an outcome again whose outcome is a failure.</summary>
    /// <param name="kinds">The failures that are tried again.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>The number of units that wait again.</returns>
    Task<int> RetryAsync(IReadOnlyCollection<OutcomeKind> kinds, CancellationToken cancellationToken = default);
}
