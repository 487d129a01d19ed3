using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Redaction.Sdk.Isolation;

/// <summary>The pipe on which a worker answers, out of the reach of everything else that prints.</summary>
internal static partial class StandardOutput
{
    private const int Output = 1, Error = 2;

    /// <summary>Takes standard output for answers alone; what others print goes to standard error from now on.</summary>
    public static Stream Take()
    {
        var answers = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : TakeDescriptor();
        Console.SetOut(Console.Error);

        return answers;
    }

    /// <summary>Moves the descriptor itself, so that native libraries cannot print among the answers either.</summary>
    private static FileStream TakeDescriptor()
    {
        var descriptor = Duplicate(Output);
        if (descriptor < 0 || DuplicateTo(Error, Output) < 0)
        {
            throw new IOException("Standard output could not be moved.");
        }

        return new(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Write, bufferSize: 0);
    }

    [DllImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int DuplicateTo(int descriptor, int target);
}
