using System.Data;
using System.Globalization;
using Npgsql;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>The ledger of a job on many machines: a PostgreSQL database of its own, to which all of them connect.</summary>
/// <remarks>
/// Leases are rows, so they outlive their owners and run out by the clock of the database. What a lost connection left in
/// doubt is said again. The user and the password come from <c>PGUSER</c>, <c>PGPASSWORD</c> and the password file, as in
/// every PostgreSQL program.
/// </remarks>
public sealed partial class PostgresLedger : IJobLedger
{
    private const string IdKey = "id";
    private const string WindowKey = "window";
    private const string ListedKey = "listed";
    private const string Yes = "yes";

    private readonly PostgresDatabase _database;
    private readonly UnitPlan _plan;
    private readonly AttemptPolicy _attempts;
    private readonly TimeProvider? _clock;
    private readonly string _owner = Guid.NewGuid().ToString("N");

    private PostgresLedger(
        PostgresDatabase database, Dictionary<string, string> job, PostgresLedgerOptions? options, TimeProvider? clock)
    {
        options ??= new();

        Job = JobText.Parse(job.GetValueOrDefault);
        JobId = job[IdKey];
        Window = int.Parse(job[WindowKey], CultureInfo.InvariantCulture);
        (_database, _plan, _clock) = (database, new(Job.Fingerprint), clock);
        _attempts = new(options.Attempts);
    }

    /// <inheritdoc/>
    public JobDescription Job { get; }

    /// <summary>Gets what tells this job from every other one: 32 hexadecimal digits.</summary>
    public string JobId { get; }

    /// <summary>Gets how many units are handed out at a time, to all callers on all machines together.</summary>
    /// <value>What <see cref="PostgresLedgerOptions.Window"/> was when the job was begun.</value>
    public int Window { get; }

    /// <summary>Opens the job in a database to work on it, and begins it if there is none.</summary>
    /// <param name="address">
    /// Where the database is: <c>postgresql://[USER@]HOST[:PORT]/DATABASE</c>, with settings of Npgsql as its query.
    /// </param>
    /// <param name="job">What the job does.</param>
    /// <param name="options">How units are handed out. They are read once, here.</param>
    /// <param name="clock">Tells when units are due; the clock of the database by default.</param>
    /// <param name="cancellationToken">Stops before anything is made.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="JobException">The job does something else, or the database cannot be used.</exception>
    public static async Task<PostgresLedger> BeginAsync(
        string address,
        JobDescription job,
        PostgresLedgerOptions? options = null,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(job);

        var database = new PostgresDatabase(address);
        try
        {
            await PostgresJob.BeginUnlessBegunAsync(
                database, job, (options ?? new()).Window, cancellationToken).ConfigureAwait(false);
            var rows = await PostgresJob.ReadAsync(database, cancellationToken).ConfigureAwait(false);
            var ledger = new PostgresLedger(database, rows, options, clock);
            JobText.ThrowUnlessSame(ledger.Job, job);

            return ledger;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens the job in a database.</summary>
    /// <param name="address">Where the database is, as for <see cref="BeginAsync"/>.</param>
    /// <param name="options">How units are handed out. They are read once, here.</param>
    /// <param name="clock">Tells when units are due; the clock of the database by default.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is <see langword="null"/>.</exception>
    /// <exception cref="JobException">There is no job, or the database cannot be used.</exception>
    public static async Task<PostgresLedger> OpenAsync(
        string address,
        PostgresLedgerOptions? options = null,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);

        var database = new PostgresDatabase(address);
        try
        {
            var rows = await PostgresJob.ReadAsync(database, cancellationToken).ConfigureAwait(false);

            return new(database, rows, options, clock);
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes the connections.</summary>
    /// <returns>A task that completes when they are closed.</returns>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
