using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Redaction.Sdk.Tests.Servers;

/// <summary>A RabbitMQ node of the tests' own: its data in a folder, on free ports of the loopback address.</summary>
public sealed class PrivateRabbitMq : IAsyncLifetime
{
    private const string User = "rabbitmq";
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly int _port = PrivateFolder.FreePort();
    private readonly int _epmdPort = PrivateFolder.FreePort();
    private readonly int _nodePort = PrivateFolder.FreePort();
    private string? _folder;
    private Process? _epmd, _node;

    /// <summary>Gets the address of the broker, or skips the test where there is none.</summary>
    public string Address
    {
        get
        {
            Assert.SkipWhen(_folder is null, "RabbitMQ is not installed (Debian: rabbitmq-server).");

            return string.Create(CultureInfo.InvariantCulture, $"amqp://guest@127.0.0.1:{_port}");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        _folder = PrivateFolder.Create(User, User);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "rabbitmq.conf"), $"listeners.tcp.1 = 127.0.0.1:{_port}\n");
        _epmd = Start("epmd", ["-port", Text(_epmdPort), "-address", "127.0.0.1"]);
        while (!await ListensAsync(_epmdPort))
        {
            await Task.Delay(50);
        }

        await StartAsync();
    }

    /// <summary>Starts the node, and waits until it greets.</summary>
    public async Task StartAsync()
    {
        _node = PrivateFolder.IsRoot ? Start("runuser", ["-u", User, "--", Program]) : Start(Program, []);
        while (!await GreetsAsync())
        {
            if (_node.HasExited)
            {
                throw new InvalidOperationException($"RabbitMQ ended with {_node.ExitCode}.");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Kills the node.</summary>
    public void Kill()
    {
        _node!.Kill(entireProcessTree: true);
        _node.WaitForExit();
        _node.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            Kill();
            _epmd!.Kill();
            _epmd.WaitForExit();
            _epmd.Dispose();
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The node would start another one, which outlives it.
    private static async Task<bool> ListensAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Says hello as clients of AMQP 0-9-1 do, which a node that is ready answers.</summary>
    private async Task<bool> GreetsAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, _port);
            await client.GetStream().WriteAsync((byte[])[.. "AMQP"u8, 0, 0, 9, 1]);

            return await client.GetStream().ReadAsync(new byte[1]) == 1;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" };
        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();

        return process;
    }

    private IEnumerable<(string Name, string Value)> Settings() =>
    [
        ("HOME", _folder!),
        ("ERL_EPMD_ADDRESS", "127.0.0.1"),
        ("ERL_EPMD_PORT", Text(_epmdPort)),
        ("RABBITMQ_NODENAME", $"redaction-{_port}@localhost"),
        ("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
        ("RABBITMQ_NODE_PORT", Text(_port)),
        ("RABBITMQ_DIST_PORT", Text(_nodePort)),
        ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
        ("RABBITMQ_MNESIA_BASE", Path.Combine(_folder!, "data")),
        ("RABBITMQ_LOG_BASE", Path.Combine(_folder!, "log")),
        ("RABBITMQ_CONFIG_FILE", Path.Combine(_folder!, "rabbitmq.conf")),
        ("RABBITMQ_CONF_ENV_FILE", Path.Combine(_folder!, "none")),
        ("RABBITMQ_ENABLED_PLUGINS_FILE", Path.Combine(_folder!, "none")),
    ];
}
