using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Redaction.Sdk.Isolation;

/// <summary>A worker and the processes that it started, which end together.</summary>
internal static class ProcessGroup
{
    private const int KillSignal = 9;

    private static bool _isLeader;

    /// <summary>Makes this process the leader of a group of its own, which its children join; not on Windows.</summary>
    public static void BecomeLeader()
    {
        _isLeader = !OperatingSystem.IsWindows() && SetGroup(0, 0) == 0;
    }

    /// <summary>Ends this process and its group at once, without anything that could hang on the way.</summary>
    public static void KillOwn()
    {
        if (_isLeader)
        {
            _ = Signal(0, KillSignal);
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    /// <summary>Ends a worker, its descendants, and those of its group that outlived their parents.</summary>
    public static void Kill(Process leader)
    {
        try
        {
            leader.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself, or a descendant did in the meantime.
        }

        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(-leader.Id, KillSignal);
        }
    }

    [DllImport("libc", EntryPoint = "setpgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetGroup(int process, int group);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
