using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;

namespace Redaction.Sdk.Batch.Cluster;

public sealed partial class PostgresLedger
{
    private const string Listed = $"coalesce((SELECT value = '{Yes}' FROM job WHERE key = '{ListedKey}'), false)";

    /// <inheritdoc/>
    public Task<bool> IsCompleteAsync(CancellationToken cancellationToken = default) => _database.WriteAsync(
        async connection =>
        {
            var rows = await PostgresDatabase.ReadAsync(
                connection,
                $"SELECT {Listed} AND NOT EXISTS (SELECT FROM units WHERE kind IS NULL)",
                [],
                static row => row.GetBoolean(0),
                cancellationToken).ConfigureAwait(false);

            return rows[0];
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <remarks>It reads the whole table of units; <see cref="IsCompleteAsync"/> does not.</remarks>
    public Task<JobProgress> ProgressAsync(CancellationToken cancellationToken = default) =>
        _database.WriteAsync(connection => CountAsync(connection, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<JobDocument> ReadDocumentsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var connection = await _database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using var owned = connection.ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken)
            .ConfigureAwait(false);
        await using var open = transaction.ConfigureAwait(false);

        // Whoever exports may take as long as it takes.
        await PostgresDatabase.RunAsync(
            connection, "SET LOCAL idle_in_transaction_session_timeout = 0", [], cancellationToken).ConfigureAwait(false);
        var pages = new DocumentPages(connection, _plan, Job.Detector);
        while (await pages.NextAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var document in page)
            {
                yield return document;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ManifestNote>> ReadNotesAsync(CancellationToken cancellationToken = default) =>
        await _database.WriteAsync(
            connection => PostgresDatabase.ReadAsync(
                connection,
                "SELECT kind, subject, message FROM notes ORDER BY number",
                [],
                static row => new ManifestNote(row.GetString(0), row.GetString(1), row.GetString(2)),
                cancellationToken),
            cancellationToken).ConfigureAwait(false);

    private static async Task<JobProgress> CountAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var inputs = await PostgresDatabase.ReadAsync(
            connection,
            $"SELECT count(*), count(problem), {Listed} FROM inputs",
            [],
            static row => (All: row.GetInt64(0), Unread: row.GetInt64(1), IsListed: row.GetBoolean(2)),
            cancellationToken).ConfigureAwait(false);
        var units = await PostgresDatabase.ReadAsync(
            connection,
            "SELECT kind, count(*), coalesce(sum(pages), 0)::bigint, count(*) - count(pages) FROM units GROUP BY kind",
            [],
            static row => (
                Kind: row.IsDBNull(0) ? (OutcomeKind?)null : KindName.Parse(row.GetString(0)),
                Count: row.GetInt64(1),
                Pages: row.GetInt64(2),
                Unopened: row.GetInt64(3)),
            cancellationToken).ConfigureAwait(false);
        var waiting = units.Find(static group => group.Kind is null);

        return new()
        {
            Inputs = inputs[0].All,
            Unread = inputs[0].Unread,
            IsListed = inputs[0].IsListed,
            Units = units.Sum(static group => group.Count),
            Pending = waiting.Count,
            PagesDone = units.Sum(static group => group.Pages) - waiting.Pages,
            PagesKnown = units.Sum(static group => group.Pages),
            Unopened = waiting.Unopened,
            Outcomes = new SortedDictionary<OutcomeKind, long>(units
                .Where(static group => group.Kind is not null)
                .ToDictionary(static group => group.Kind!.Value, static group => group.Count)),
        };
    }
}
