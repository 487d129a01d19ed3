namespace Redaction.Sdk.Batch;

/// <summary>The ledger of a job on one machine: a file in the job's folder, which one process at a time has hold of.</summary>
/// <remarks>
/// Leases live in the memory of that process: when it is gone, so are they, and its units wait again. The folder must be
/// on a local disk, because the file relies on memory that processes share.
/// </remarks>
public sealed partial class SqliteLedger : IJobLedger
{
    private readonly LedgerDatabase _database;
    private readonly InputTable _inputs;
    private readonly UnitTable _units;
    private readonly NoteTable _notes;
    private readonly JobRow _row;
    private readonly UnitPlan _plan;
    private readonly Dictionary<UnitId, DateTimeOffset> _leases = [];
    private readonly AttemptPolicy _attempts;
    private readonly TimeProvider _clock;
    private LedgerCounts _counts;

    private SqliteLedger(LedgerDatabase database, AttemptOptions? options = null, TimeProvider? clock = null)
    {
        (_database, _clock, _attempts) = (database, clock ?? TimeProvider.System, new(options));
        (_inputs, _units, _notes, _row) = (new(database), new(database), new(database), new(database));
        Job = _row.Read();
        _plan = new(Job.Fingerprint);
        _counts = new(database, _row.IsListed);
    }

    /// <inheritdoc/>
    public JobDescription Job { get; }

    /// <summary>Opens the job in a folder to work on it, and begins it if there is none.</summary>
    /// <param name="folder">The folder, which is made if there is none.</param>
    /// <param name="job">What the job does.</param>
    /// <param name="options">How often units are tried. They are read once, here.</param>
    /// <param name="clock">Tells when units are due; the system's own by default.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="JobException">The job in the folder does something else, or another process has hold of it.</exception>
    public static SqliteLedger Begin(
        string folder, JobDescription job, AttemptOptions? options = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(job);

        return LedgerDatabase.Own(folder).OrDispose(database =>
        {
            JobRow.BeginUnlessBegun(database, job);
            var ledger = new SqliteLedger(database, options, clock);
            JobText.ThrowUnlessSame(ledger.Job, job);

            return ledger;
        });
    }

    /// <summary>Opens the job in a folder to change it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How often units are tried. They are read once, here.</param>
    /// <param name="clock">Tells when units are due; the system's own by default.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <see langword="null"/>.</exception>
    /// <exception cref="JobException">There is no job, or another process has hold of it.</exception>
    public static SqliteLedger Open(string folder, AttemptOptions? options = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        LedgerDatabase.ThrowIfMissing(folder);

        return LedgerDatabase.Own(folder).OrDispose(database => new SqliteLedger(database, options, clock));
    }

    /// <summary>Opens the job in a folder to read it, also while another process works on it.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The ledger as it is now; what would change it fails.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <see langword="null"/>.</exception>
    /// <exception cref="JobException">There is no job.</exception>
    public static SqliteLedger OpenToRead(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);

        return LedgerDatabase.Read(folder).OrDispose(static database => new SqliteLedger(database));
    }

    /// <inheritdoc/>
    public Task<JobProgress> ProgressAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(_database.Read(() => _counts.ToProgress(_inputs.Unread)));

    /// <inheritdoc/>
    public Task<bool> IsCompleteAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(_database.Read(() => _counts.ToProgress(unread: 0).IsComplete));

    /// <summary>Determines whether the file is whole: every page and index of it is read.</summary>
    /// <returns><see langword="true"/> if it is.</returns>
    public bool IsIntact() => _database.Read(() =>
    {
        using var check = _database.Once("PRAGMA integrity_check(1)");

        return (string?)check.Value() == "ok";
    });

    /// <summary>Closes the file.</summary>
    /// <returns>A task that has completed.</returns>
    public ValueTask DisposeAsync()
    {
        _database.Dispose();

        return ValueTask.CompletedTask;
    }
}
