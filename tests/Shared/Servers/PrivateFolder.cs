using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Redaction.Sdk.Tests.Servers;

/// <summary>What servers of our own need: free ports, and processes that are waited for.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes a folder that a user of the machine owns, if this one is root.</summary>
    public static string Create(string name, string user)
    {
        var folder = Directory.CreateTempSubdirectory($"redaction-{name}-").FullName;
        if (IsRoot)
        {
            Run("chown", [user, folder]);
        }

        return folder;
    }

    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>Finds a port of the loopback address that nobody listens on.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
