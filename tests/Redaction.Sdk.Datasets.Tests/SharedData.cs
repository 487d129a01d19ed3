namespace Redaction.Sdk.Datasets.Tests;

/// <summary>Where the real pages lie, beside the repository; the folder may be absent.</summary>
internal static class SharedData
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Redaction.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared", "data");
    }
}
