using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Redaction.Sdk.Batch;

/// <summary>A statement that is prepared once and run often. Its parameters are called ?1, ?2 and so on.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
        {
            _command.Parameters.Add(new() { ParameterName = string.Create(CultureInfo.InvariantCulture, $"?{number}") });
        }
    }

    /// <summary>Runs the statement.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public int Run(params ReadOnlySpan<object?> values) => Bind(values).ExecuteNonQuery();

    /// <summary>Runs the statement and gives its one value; <see langword="null"/> when there is no row, or nothing in it.</summary>
    public object? Value(params ReadOnlySpan<object?> values) => Bind(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>Runs the statement and gives its rows, which must be read before it is run again.</summary>
    public SqliteDataReader Rows(params ReadOnlySpan<object?> values) => Bind(values).ExecuteReader();

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return _command;
    }
}
