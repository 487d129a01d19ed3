using Microsoft.Data.Sqlite;

namespace Redaction.Sdk.Batch;

/// <summary>The file behind a ledger. One thread at a time uses its connection.</summary>
internal sealed class LedgerDatabase : IDisposable
{
    public const string FileName = "ledger.sqlite";
    private const string LockName = "ledger.lock";

    private readonly Lock _gate = new();
    private readonly List<Statement> _statements = [];
    private readonly FileStream? _lock;
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private LedgerDatabase(string path, FileStream? ownership)
    {
        (_path, _lock) = (path, ownership);
        _connection = Connect(path, canWrite: ownership is not null);
    }

    /// <summary>Opens the file in a folder to write to it, and makes it if there is none.</summary>
    /// <exception cref="JobException">Another process writes to it.</exception>
    public static LedgerDatabase Own(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        var database = new LedgerDatabase(path, Lock(folder));
        database.Execute(LedgerSchema.Settings);

        return database;
    }

    /// <summary>Opens the file in a folder to read it, also while another process writes to it.</summary>
    /// <exception cref="JobException">There is none.</exception>
    public static LedgerDatabase Read(string folder)
    {
        ThrowIfMissing(folder);

        return new(Path.Combine(folder, FileName), ownership: null);
    }

    /// <summary>Makes something of this file that owns it, or closes it.</summary>
    public T OrDispose<T>(Func<LedgerDatabase, T> make)
    {
        try
        {
            return make(this);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Makes sure that there is a file in a folder.</summary>
    /// <exception cref="JobException">There is none.</exception>
    public static void ThrowIfMissing(string folder)
    {
        if (!File.Exists(Path.Combine(folder, FileName)))
        {
            throw new JobException("There is no job in the folder.");
        }
    }

    /// <summary>Gets whether anything was written yet.</summary>
    public bool HasTables
    {
        get
        {
            using var find = Once("SELECT 1 FROM sqlite_master WHERE name = 'units'");

            return find.Value() is not null;
        }
    }

    public Statement Prepare(string sql, int parameters = 0)
    {
        var statement = new Statement(_connection, sql, parameters);
        _statements.Add(statement);

        return statement;
    }

    /// <summary>Makes a statement that its caller disposes.</summary>
    public Statement Once(string sql, int parameters = 0) => new(_connection, sql, parameters);

    public void Execute(string sql)
    {
        using var statement = Once(sql);
        statement.Run();
    }

    /// <summary>Reads while nobody writes.</summary>
    public T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    /// <summary>Does all of something or nothing; what was done is on the disk when this method returns.</summary>
    public T Write<T>(Func<T> write)
    {
        lock (_gate)
        {
            Execute("BEGIN IMMEDIATE");
            try
            {
                var result = write();
                Execute("COMMIT");

                return result;
            }
            catch
            {
                Execute("ROLLBACK");
                throw;
            }
        }
    }

    /// <summary>Opens a second connection, which sees the file as it is now for as long as it reads.</summary>
    public SqliteConnection Snapshot() => Connect(_path, canWrite: false);

    public void Dispose()
    {
        lock (_gate)
        {
            _statements.ForEach(static statement => statement.Dispose());
            _connection.Dispose();
        }

        _lock?.Dispose();
    }

    private static SqliteConnection Connect(string path, bool canWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = canWrite ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        if (!canWrite)
        {
            // Even a reader needs to write beside the file, where readers and the writer agree; never into it.
            using var guard = new Statement(connection, "PRAGMA query_only = ON", 0);
            guard.Run();
        }

        return connection;
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new JobException("Another process is working on the job; wait for it, or stop it.", failure);
        }
    }
}
