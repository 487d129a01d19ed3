using System.Data;
using Npgsql;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>The database behind a ledger. What was lost on the way to it is said again.</summary>
internal sealed class PostgresDatabase(string address) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(PostgresAddress.Parse(address));

    /// <summary>Makes a command whose parameters are called $1, $2 and so on.</summary>
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>Runs a command.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public static async Task<int> RunAsync(
        NpgsqlConnection connection, string sql, object?[] values, CancellationToken cancellationToken)
    {
        var command = Command(connection, sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a query.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        NpgsqlConnection connection,
        string sql,
        object?[] values,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken)
    {
        var command = Command(connection, sql, values);
        await using var owned = command.ConfigureAwait(false);
        var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var open = rows.ConfigureAwait(false);
        var list = new List<T>();
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            list.Add(read(rows));
        }

        return list;
    }

    /// <summary>Opens a connection, at once or not at all.</summary>
    /// <exception cref="JobException">The database cannot be reached, or does not let us in.</exception>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (NpgsqlException e)
        {
            throw new JobException($"The database of the job cannot be used: {e.Message}", e);
        }
    }

    /// <summary>Does all of something or nothing, again and again until the database has said that it is done.</summary>
    /// <param name="work">What is done. It may be done twice, and the second time has to change nothing.</param>
    /// <param name="cancellationToken">Stops the trying.</param>
    /// <exception cref="JobException">The database was away for long.</exception>
    public async Task<T> WriteAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var (ends, pause) = (DateTime.UtcNow + Patience, TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                return await TryAsync(work, cancellationToken).ConfigureAwait(false);
            }
            catch (NpgsqlException e) when (MayPass(e))
            {
                ClusterTelemetry.AddReconnect("database");
                if (DateTime.UtcNow > ends)
                {
                    throw new JobException("The database of the job was away for 10 minutes.", e);
                }
            }
            catch (NpgsqlException e)
            {
                throw new JobException($"The database of the job refused: {e.Message}", e);
            }

            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> TryAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var owned = connection.ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken)
            .ConfigureAwait(false);
        await using var open = transaction.ConfigureAwait(false);
        var result = await work(connection).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);

        return result;
    }

    // 57P0x: the server goes down, or comes up; 25P03: it closed a session that was idle; 40001, 40P01: two were in each
    // other's way.
    private static bool MayPass(NpgsqlException e) =>
        e.IsTransient || e.SqlState is "57P01" or "57P02" or "57P03" or "25P03" or "40001" or "40P01";
}
