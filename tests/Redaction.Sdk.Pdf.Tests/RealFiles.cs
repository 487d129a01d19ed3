namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Documents that lie beside the repository on machines that have them.</summary>
internal static class RealFiles
{
    /// <summary>Finds a folder of documents, or skips the test.</summary>
    public static string Folder(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Redaction.Sdk.sln")))
        {
            root = root.Parent;
        }

        var folder = Path.Combine(root?.Parent?.FullName ?? "", "shared", "data", name);
        Assert.SkipUnless(Directory.Exists(folder), $"The documents of {name} are not on this machine.");

        return folder;
    }
}
