using System.Globalization;
using Npgsql;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>The description of a job as rows of a table.</summary>
internal static class PostgresJob
{
    /// <summary>Makes the tables of a job, all of them or none.</summary>
    /// <exception cref="JobException">The database cannot be used, or keeps text in another form than UTF-8.</exception>
    public static async Task BeginUnlessBegunAsync(
        PostgresDatabase database, JobDescription job, int window, CancellationToken cancellationToken)
    {
        var connection = await database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (await HasTablesAsync(connection, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            var encoding = await PostgresDatabase.ReadAsync(
                connection, "SHOW server_encoding", [], static row => row.GetString(0), cancellationToken).ConfigureAwait(false);
            if (encoding is not ["UTF8"])
            {
                throw new JobException("The database of a job has to be of the encoding UTF8.");
            }
        }

        await database.WriteAsync(next => MakeAsync(next, job, window, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the description.</summary>
    /// <exception cref="JobException">The database cannot be used, or there is no job in it.</exception>
    public static async Task<Dictionary<string, string>> ReadAsync(
        PostgresDatabase database, CancellationToken cancellationToken)
    {
        var connection = await database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (!await HasTablesAsync(connection, cancellationToken).ConfigureAwait(false))
            {
                throw new JobException("There is no job in the database.");
            }

            var rows = await PostgresDatabase.ReadAsync(
                connection,
                "SELECT key, value FROM job",
                [],
                static row => (row.GetString(0), row.GetString(1)),
                cancellationToken).ConfigureAwait(false);

            return rows.ToDictionary(static row => row.Item1, static row => row.Item2);
        }
    }

    /// <summary>Puts a text under a key.</summary>
    public static Task<int> PutAsync(
        NpgsqlConnection connection, string key, string value, CancellationToken cancellationToken) =>
        PostgresDatabase.RunAsync(
            connection,
            "INSERT INTO job VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value],
            cancellationToken);

    private static async Task<bool> MakeAsync(
        NpgsqlConnection connection, JobDescription job, int window, CancellationToken cancellationToken)
    {
        await PostgresDatabase.RunAsync(
            connection, "SELECT pg_advisory_xact_lock($1)", [PostgresSchema.LockKey], cancellationToken).ConfigureAwait(false);
        if (await HasTablesAsync(connection, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await PostgresDatabase.RunAsync(connection, PostgresSchema.Tables, [], cancellationToken).ConfigureAwait(false);
        foreach (var (key, value) in JobText.Of(job)
            .Append(new("id", Guid.NewGuid().ToString("N")))
            .Append(new("window", window.ToString(CultureInfo.InvariantCulture))))
        {
            await PutAsync(connection, key, value, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private static async Task<bool> HasTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var found = await PostgresDatabase.ReadAsync(
            connection,
            "SELECT to_regclass('units') IS NOT NULL",
            [],
            static row => row.GetBoolean(0),
            cancellationToken).ConfigureAwait(false);

        return found[0];
    }
}
