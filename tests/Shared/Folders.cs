namespace Redaction.Sdk.Tests.Shared;

/// <summary>Finds the folders that tests read from, wherever they run.</summary>
internal static class Folders
{
    /// <summary>Gets the root of the repository: the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the folder of the committed sample documents.</summary>
    public static string Samples => Path.Combine(Root, "samples", "documents");

    /// <summary>Finds a set of real pages beside the repository, or skips the test where there is none.</summary>
    public static string RealData(string set)
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", set));
        Assert.SkipUnless(Path.Exists(folder), $"The real pages '{set}' are not beside this repository.");

        return folder;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Redaction.Sdk.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }
}
