using System.Globalization;
using Npgsql;

namespace Redaction.Sdk.Tests.Servers;

/// <summary>A PostgreSQL server of the tests' own: its data in a folder, on a free port of the loopback address.</summary>
public sealed class PrivatePostgres : IAsyncLifetime
{
    private const string User = "postgres";

    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(static folder => Path.Combine(folder, "bin")).LastOrDefault()
        : null;

    private readonly int _port = PrivateFolder.FreePort();
    private string? _folder;
    private int _databases;

    public ValueTask InitializeAsync()
    {
        if (Programs is not null)
        {
            _folder = PrivateFolder.Create("postgres", User);
            Run("initdb", ["-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]);
            Start();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a database, or skips the test where there is no server.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        Assert.SkipWhen(_folder is null, "PostgreSQL is not installed (Debian: postgresql).");
        var name = string.Create(CultureInfo.InvariantCulture, $"job{Interlocked.Increment(ref _databases)}");
        await using var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={_port};Username={User};Database=postgres;Pooling=false");
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();

        return $"postgresql://{User}@127.0.0.1:{_port}/{name}";
    }

    public void Start() => Run("pg_ctl",
        ["-D", Data, "-w", "-s", "-l", Path.Combine(_folder!, "log"), "-o", $"-p {_port} -h 127.0.0.1 -k {_folder}", "start"]);

    /// <summary>Stops the server.</summary>
    /// <param name="mode"><c>fast</c>, or <c>immediate</c>: as if it had been killed.</param>
    public void Stop(string mode) => Run("pg_ctl", ["-D", Data, "-w", "-s", "-m", mode, "stop"]);

    public ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            Stop("immediate");
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private string Data => Path.Combine(_folder!, "data");

    // The server refuses to run as root.
    private static void Run(string program, string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (PrivateFolder.IsRoot)
        {
            PrivateFolder.Run("runuser", ["-u", User, "--", path, .. arguments]);
        }
        else
        {
            PrivateFolder.Run(path, arguments);
        }
    }
}
