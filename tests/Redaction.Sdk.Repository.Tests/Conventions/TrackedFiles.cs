using System.Diagnostics;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Repository.Tests.Conventions;

/// <summary>The files that the repository keeps, as paths from its root.</summary>
internal static class TrackedFiles
{
    private static readonly string[] Pictures = [".png", ".tif", ".pdf", ".jpg", ".webp", ".gif", ".bmp", ".zip", ".onnx"];

    /// <summary>Lists the files that hold text, or skips the test outside of a clone.</summary>
    public static IReadOnlyList<string> Texts()
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(Folders.Root, ".git")), "This is no clone, so nothing is tracked.");

        return [.. List().Where(path => !Pictures.Contains(Path.GetExtension(path)) && Path.Exists(Full(path)))];
    }

    public static string Full(string path) => Path.Combine(Folders.Root, path);

    private static string[] List()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z"])
        {
            WorkingDirectory = Folders.Root,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);

        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
