using Npgsql;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Adds units to a ledger, many at a time.</summary>
internal static class UnitRows
{
    private const string Insert = """
        INSERT INTO units (id, files, first, last, pages_are_files, pages)
        SELECT id, files, first, last, pages_are_files, pages
        FROM unnest($1::bytea[], $2::text[], $3::integer[], $4::integer[], $5::boolean[], $6::integer[])
            WITH ORDINALITY AS n (id, files, first, last, pages_are_files, pages, place)
        ORDER BY place
        ON CONFLICT DO NOTHING
        """;

    private const string Revive = """
        UPDATE units SET files = n.files, kind = NULL, attempts = 0, due = 0, owner = NULL,
            milliseconds = NULL, problem = NULL, message = NULL
        FROM unnest($1::bytea[], $2::text[]) AS n (id, files)
        WHERE units.id = n.id AND kind = 'missing'
        """;

    /// <summary>Adds units, and makes those wait again whose files could not be had.</summary>
    public static async Task AddAsync(
        NpgsqlConnection connection, IEnumerable<(WorkUnit Unit, int? Pages)> units, CancellationToken cancellationToken)
    {
        (WorkUnit Unit, int? Pages)[] rows = [.. units.DistinctBy(static row => row.Unit.Id)];
        if (rows.Length == 0)
        {
            return;
        }

        byte[][] ids = [.. rows.Select(static row => row.Unit.Id.ToBytes())];
        string[] files = [.. rows.Select(static row => LedgerText.Of(row.Unit.Files))];
        await PostgresDatabase.RunAsync(connection, Revive, [ids, files], cancellationToken).ConfigureAwait(false);
        await PostgresDatabase.RunAsync(
            connection,
            Insert,
            [
                ids,
                files,
                rows.Select(static row => row.Unit.Pages.First).ToArray(),
                rows.Select(static row => row.Unit.Pages.Last).ToArray(),
                rows.Select(static row => row.Unit.PagesAreFiles).ToArray(),
                rows.Select(static row => row.Pages).ToArray(),
            ],
            cancellationToken).ConfigureAwait(false);
    }
}
