using System.Diagnostics;

namespace Redaction.Sdk.Isolation;

/// <summary>What a worker knows of the machine: little, and no secrets.</summary>
internal static class WorkerEnvironment
{
    // Where programs and libraries are found, where temporary files go, and how .NET chooses its version.
    private static readonly string[] Kept =
    [
        "DOTNET_ROLL_FORWARD", "DOTNET_ROLL_FORWARD_TO_PRERELEASE", "DOTNET_ROOT", "DOTNET_ROOT_ARM64", "DOTNET_ROOT_X64",
        "DYLD_LIBRARY_PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "LOCALAPPDATA", "PATH", "SystemDrive",
        "SystemRoot", "TEMP", "TMP", "TMPDIR", "TZ", "USERPROFILE", "windir",
    ];

    private static readonly (string Name, string Value)[] Settings =
    [
        // No socket for debuggers, no memory dumps of documents, and the garbage collector of a small program.
        ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_DbgEnableMiniDump", "0"), ("DOTNET_gcServer", "0"),
        ("DOTNET_gcConcurrent", "0"), ("DOTNET_TieredPGO", "0"), ("DOTNET_NOLOGO", "1"),
    ];

    public static ProcessStartInfo Start(WorkerCommand command)
    {
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };

        foreach (var name in start.Environment.Keys.Except(Kept, StringComparer.OrdinalIgnoreCase).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
