namespace Redaction.Sdk.Batch;

/// <summary>Takes the documents of a collection into a ledger: lists them, hashes those that are new, adds them.</summary>
/// <remarks>Of a document that is known, only its size and time are looked at, so that a second run starts at once.</remarks>
public sealed class Intake
{
    private const int MaximumBatch = 500;

    // The first documents are there to work on while the rest is still listed.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    private readonly IJobLedger _ledger;
    private readonly TimeProvider _clock;
    private readonly Func<ManifestEntry, CancellationToken, Task<JobInput>> _read;

    /// <summary>Initializes a new instance of the <see cref="Intake"/> class.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="clock">Measures time; the system's own by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is <see langword="null"/>.</exception>
    public Intake(IJobLedger ledger, TimeProvider? clock = null)
        : this(ledger, ContentReader.ReadAsync, clock)
    {
    }

    internal Intake(
        IJobLedger ledger, Func<ManifestEntry, CancellationToken, Task<JobInput>> read, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);

        (_ledger, _read, _clock) = (ledger, read, clock ?? TimeProvider.System);
    }

    /// <summary>Takes every document of the job's part of a collection.</summary>
    /// <param name="source">The collection.</param>
    /// <param name="cancellationToken">Stops between two documents; those that were added stay.</param>
    /// <returns>A task that completes when the ledger knows them all, and knows that.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="RedactionException">The collection cannot be listed.</exception>
    /// <exception cref="OperationCanceledException">The intake was stopped.</exception>
    public async Task RunAsync(IManifestSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);

        var (batch, started) = (new List<ManifestEntry>(MaximumBatch), _clock.GetTimestamp());
        await foreach (var entry in source.EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_ledger.Job.Shard.Contains(entry.Name))
            {
                batch.Add(entry);
            }

            if (batch.Count == MaximumBatch || _clock.GetElapsedTime(started) > LongestWait)
            {
                await AddAsync(batch, cancellationToken).ConfigureAwait(false);
                batch.Clear();
                started = _clock.GetTimestamp();
            }
        }

        await AddAsync(batch, cancellationToken).ConfigureAwait(false);
        await _ledger.CompleteListingAsync(source.Notes, cancellationToken).ConfigureAwait(false);
    }

    private async Task AddAsync(List<ManifestEntry> entries, CancellationToken cancellationToken)
    {
        var known = await _ledger.FindStampsAsync([.. entries.Select(static entry => entry.Name)], cancellationToken)
            .ConfigureAwait(false);
        var (inputs, started) = (new List<JobInput>(entries.Count), _clock.GetTimestamp());
        foreach (var entry in entries)
        {
            if (known.TryGetValue(entry.Name, out var stamp) && stamp == ContentReader.StampOf(entry))
            {
                continue;
            }

            inputs.Add(await _read(entry, cancellationToken).ConfigureAwait(false));
            if (_clock.GetElapsedTime(started) > LongestWait)
            {
                await _ledger.AddAsync(inputs, cancellationToken).ConfigureAwait(false);
                inputs.Clear();
                started = _clock.GetTimestamp();
            }
        }

        if (inputs.Count > 0)
        {
            await _ledger.AddAsync(inputs, cancellationToken).ConfigureAwait(false);
        }
    }
}
