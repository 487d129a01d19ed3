namespace PoisonScanner;

/// <summary>Writes what nobody asked for to where answers go, or close by.</summary>
internal static class Floods
{
    private const int Gibibytes = 4;

    private static string? _answers;

    /// <summary>Notes which pipe answers go to, before anybody hides it.</summary>
    public static void Remember() => _answers = new FileInfo("/proc/self/fd/1").LinkTarget;

    /// <summary>Prints 4 GiB.</summary>
    public static void Print()
    {
        using var output = Console.OpenStandardOutput();
        var block = new byte[1 << 20];
        for (var written = 0; written < Gibibytes << 10; written++)
        {
            output.Write(block);
        }
    }

    /// <summary>Writes garbage into the very pipe of the answers, as code that has taken over a process can.</summary>
    public static void WriteGarbage()
    {
        foreach (var descriptor in new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos())
        {
            if (descriptor.LinkTarget == _answers && descriptor.Name is not ("0" or "1" or "2"))
            {
                File.AppendAllText(descriptor.FullName, "Segmentation fault, or so it says.\n");
            }
        }

        Thread.Sleep(Timeout.Infinite);
    }
}
