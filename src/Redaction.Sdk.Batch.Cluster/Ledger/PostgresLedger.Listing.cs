using Npgsql;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch.Cluster;

public sealed partial class PostgresLedger
{
    private const string PutInputs = """
        INSERT INTO inputs
        SELECT * FROM unnest(
            $1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
        ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes, stamp = excluded.stamp,
            paths = excluded.paths, fields = excluded.fields, problem = excluded.problem, message = excluded.message
        """;

    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyList<JobInput> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);

        return _database.WriteAsync(
            async connection =>
            {
                await PutAsync(connection, inputs, cancellationToken).ConfigureAwait(false);
                var units = inputs.Where(static input => input.Problem is null).SelectMany(_plan.Begin);
                await UnitRows.AddAsync(connection, units, cancellationToken).ConfigureAwait(false);

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> FindStampsAsync(
        IReadOnlyList<string> names, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);

        return await _database.WriteAsync(
            connection => FindStampsAsync(connection, [.. names.Distinct(StringComparer.Ordinal)], cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task BeginListingAsync(CancellationToken cancellationToken = default) => _database.WriteAsync(
        connection => PostgresJob.PutAsync(connection, ListedKey, "no", cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task CompleteListingAsync(IReadOnlyList<ManifestNote> notes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notes);

        return _database.WriteAsync(
            async connection =>
            {
                await PostgresDatabase.RunAsync(connection, "DELETE FROM notes", [], cancellationToken).ConfigureAwait(false);
                await PostgresDatabase.RunAsync(
                    connection,
                    """
                    INSERT INTO notes (kind, subject, message)
                    SELECT kind, subject, message
                    FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS n (kind, subject, message, place)
                    ORDER BY place
                    """,
                    [
                        notes.Select(static note => note.Kind).ToArray(),
                        notes.Select(static note => note.Subject).ToArray(),
                        notes.Select(static note => note.Message).ToArray(),
                    ],
                    cancellationToken).ConfigureAwait(false);

                return await PostgresJob.PutAsync(connection, ListedKey, Yes, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private static Task<int> PutAsync(
        NpgsqlConnection connection, IReadOnlyList<JobInput> inputs, CancellationToken cancellationToken)
    {
        // Of two under one name the last one stays, as if they had come one after the other.
        JobInput[] rows = [.. inputs.Reverse().DistinctBy(static input => input.Entry.Name, StringComparer.Ordinal).Reverse()];

        return PostgresDatabase.RunAsync(
            connection,
            PutInputs,
            [
                rows.Select(static row => row.Entry.Name).ToArray(),
                rows.Select(static row => row.Sha256).ToArray(),
                rows.Select(static row => row.Bytes).ToArray(),
                rows.Select(static row => row.Stamp).ToArray(),
                rows.Select(static row => LedgerText.Of(row.Entry.Files)).ToArray(),
                rows.Select(static row => LedgerText.Of(row.Entry.Fields)).ToArray(),
                rows.Select(static row => row.Problem is { } problem ? ReportName.Of(problem.Code) : null).ToArray(),
                rows.Select(static row => row.Problem?.Message).ToArray(),
            ],
            cancellationToken);
    }

    private async Task<IReadOnlyDictionary<string, string>> FindStampsAsync(
        NpgsqlConnection connection, string[] names, CancellationToken cancellationToken)
    {
        var found = await PostgresDatabase.ReadAsync(
            connection,
            "SELECT name, stamp, sha256, paths FROM inputs WHERE name = ANY ($1::text[]) AND problem IS NULL",
            [names],
            row => (
                Name: row.GetString(0),
                Stamp: row.GetString(1),
                Ids: _plan.All(row.GetString(2), LedgerText.ToStrings(row.GetString(3)).Length)
                    .Select(static unit => unit.Id)
                    .ToArray()),
            cancellationToken).ConfigureAwait(false);
        var missing = await PostgresDatabase.ReadAsync(
            connection,
            "SELECT id FROM units WHERE id = ANY ($1::bytea[]) AND kind = 'missing'",
            [found.SelectMany(static input => input.Ids).Select(static id => id.ToBytes()).ToArray()],
            static row => UnitId.FromBytes(row.GetFieldValue<byte[]>(0)),
            cancellationToken).ConfigureAwait(false);

        return found.Where(input => !input.Ids.Any(missing.ToHashSet().Contains))
            .ToDictionary(static input => input.Name, static input => input.Stamp, StringComparer.Ordinal);
    }
}
