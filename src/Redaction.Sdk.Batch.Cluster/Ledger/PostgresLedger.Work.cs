using Npgsql;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch.Cluster;

public sealed partial class PostgresLedger
{
    // $1 is the time of a clock that is not the database's own.
    private const string Now = "coalesce($1::bigint, (extract(epoch FROM now()) * 1000)::bigint)";

    private const string Claim = $"""
        WITH room AS (
            SELECT greatest($3::integer - count(*), 0) AS count FROM units
            WHERE kind IS NULL AND owner IS NOT NULL AND due > {Now}),
        next AS (
            SELECT id FROM units WHERE kind IS NULL AND due <= {Now}
            ORDER BY due, number LIMIT least($2::integer, (SELECT count FROM room)) FOR UPDATE SKIP LOCKED)
        UPDATE units SET due = {Now} + $4::bigint, owner = $5::text
        FROM next WHERE units.id = next.id
        RETURNING units.id, files, first, last, pages_are_files, attempts, number
        """;

    private const string Renew = $"""
        WITH held AS (
            SELECT id FROM units WHERE id = ANY ($2::bytea[]) AND kind IS NULL AND owner IS NOT NULL ORDER BY id FOR UPDATE)
        UPDATE units SET due = {Now} + $3::bigint FROM held WHERE units.id = held.id
        """;

    private const string RenewAll = $"""
        WITH held AS (
            SELECT id FROM units WHERE kind IS NULL AND owner = $2::text ORDER BY id FOR UPDATE)
        UPDATE units SET due = {Now} + $3::bigint FROM held WHERE units.id = held.id
        """;

    /// <inheritdoc/>
    /// <remarks>
    /// No more than <see cref="Window"/> units are handed out at a time, to whomever. When the answer
    /// of the database is lost, its units wait for their lease to run out.
    /// </remarks>
    public async Task<IReadOnlyList<WorkUnit>> ClaimAsync(
        int max, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);

        var units = await _database.WriteAsync(
            async connection =>
            {
                // One at a time, or two would hand out a window each.
                await PostgresDatabase.RunAsync(
                    connection, "SELECT pg_advisory_xact_lock($1)", [PostgresSchema.LockKey], cancellationToken)
                    .ConfigureAwait(false);

                return await PostgresDatabase.ReadAsync(
                    connection,
                    Claim,
                    [Time(), max, Window, (long)lease.TotalMilliseconds, _owner],
                    static row => (Unit: LedgerRows.Work(row), Number: row.GetInt64(6)),
                    cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        ClusterTelemetry.AddClaimed(units.Count);

        return [.. units.OrderBy(static unit => unit.Number).Select(static unit => unit.Unit)];
    }

    /// <summary>Lets units that are handed out stay so for longer, whoever claimed them.</summary>
    /// <param name="ids">The units. Those with an outcome are left as they are.</param>
    /// <param name="lease">How long, from now, nobody else gets them.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>The number of units that stay.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is <see langword="null"/>.</exception>
    public Task<int> RenewAsync(
        IReadOnlyCollection<UnitId> ids, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);

        return _database.WriteAsync(
            connection => PostgresDatabase.RunAsync(
                connection, Renew, [Time(), BytesOf(ids), (long)lease.TotalMilliseconds], cancellationToken),
            cancellationToken);
    }

    /// <summary>Lets all units that were handed out through this object, and have no outcome, stay so for longer.</summary>
    /// <param name="lease">How long, from now, nobody else gets them.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>The number of units that stay.</returns>
    public Task<int> RenewAllAsync(TimeSpan lease, CancellationToken cancellationToken = default) => _database.WriteAsync(
        connection => PostgresDatabase.RunAsync(
            connection, RenewAll, [Time(), _owner, (long)lease.TotalMilliseconds], cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(CancellationToken cancellationToken = default) => _database.WriteAsync(
        connection => PostgresDatabase.RunAsync(
            connection,
            "UPDATE units SET due = 0, owner = NULL WHERE kind IS NULL AND owner = $1",
            [_owner],
            cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<int> CommitAsync(
        IReadOnlyList<UnitOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);

        using var timing = ClusterTelemetry.StartCommit();
        UnitOutcome[] first = [.. outcomes.DistinctBy(static outcome => outcome.Id)];
        var kept = await _database.WriteAsync(
            connection => new OutcomeRows(connection, _plan, _attempts, Time()).KeepAsync(first, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        ClusterTelemetry.AddKept(kept);

        return kept.Count;
    }

    /// <inheritdoc/>
    public Task<int> RetryAsync(
        IReadOnlyCollection<OutcomeKind> kinds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kinds);

        return _database.WriteAsync(
            connection => PostgresDatabase.RunAsync(
                connection,
                """
                UPDATE units SET kind = NULL, attempts = 0, due = 0, owner = NULL,
                    milliseconds = NULL, problem = NULL, message = NULL, payload = NULL
                WHERE kind = ANY ($1::text[])
                """,
                [kinds.Select(ReportName.Of).ToArray()],
                cancellationToken),
            cancellationToken);
    }

    private static byte[][] BytesOf(IEnumerable<UnitId> ids) => [.. ids.Select(static id => id.ToBytes())];

    private long? Time() => _clock?.GetUtcNow().ToUnixTimeMilliseconds();
}
